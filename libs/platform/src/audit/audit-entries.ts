import { sql } from 'kysely';
import { always, anyOf, type Condition, type EntityManager, type RowOf, selection } from '../persistence/index.ts';
import { a, AuditEntrySchema, listedSignals } from './audit.entity.ts';

const fields = ['id', 'at', 'actor', 'origin', 'action', 'subject', 'before', 'after'] as const;
const columns = selection(AuditEntrySchema, 'a', fields);

/** An entry of the audit. */
export type AuditRow = Pick<RowOf<typeof AuditEntrySchema>, (typeof fields)[number]>;

/** A moment that the database works out. */
export type AuditMoment = ReturnType<typeof sql<Date>>;

/** Entries by any of these: an action by its whole name, people and things by their ids and codes. */
export interface AuditSearch {
  readonly actions: readonly string[];
  /** ids of who did it or of what it was done to */
  readonly ids: readonly string[];
}

/** Which entries are wanted; null leaves a condition out. */
export interface AuditQuery {
  readonly first: number;
  readonly afterId: string | null;
  readonly actor: string | null;
  /** what it was done to; of entries about several signals any of them */
  readonly subject: string | null;
  /** an action or the beginning of one */
  readonly action: string | null;
  /** the first moment */
  readonly from: AuditMoment | null;
  /** the moment after the last one */
  readonly until: AuditMoment | null;
  readonly search: AuditSearch | null;
  /** actions or beginnings of actions that are left out */
  readonly without: readonly string[];
}

/** One entry more than a page of the audit, newest first. */
export async function auditEntries(em: EntityManager, query: AuditQuery): Promise<readonly AuditRow[]> {
  const { first, afterId, actor, subject, action, from, until, search, without } = query;
  return (
    await sql<AuditRow>`
    select ${columns} from audit_entry a
    where (${afterId}::uuid is null or ${a.id} < ${afterId}::uuid)
      and (${actor}::text is null or ${a.actor} = ${actor})
      and (${subject}::text is null or ${a.subject} = ${subject}
        or ${listedSignals} @> jsonb_build_array(${subject}::text))
      and (${action}::text is null or starts_with(${a.action}, ${action}))
      and ${from === null ? always : sql<boolean>`${a.at} >= ${from}`}
      and ${until === null ? always : sql<boolean>`${a.at} < ${until}`}
      and ${search === null ? always : foundBy(search)}
      and not exists (select from unnest(${without}::text[]) as w(beginning)
        where starts_with(${a.action}, w.beginning))
    order by ${a.id} desc limit ${first + 1}`.execute(em.getKysely())
  ).rows;
}

/** Four conditions, each of which an index answers. */
function foundBy({ actions, ids }: AuditSearch): Condition {
  const lists = ids.map((id) => JSON.stringify([id]));
  return sql<boolean>`(${a.action} = ${anyOf(actions)} or ${a.actor} = ${anyOf(ids)} or ${a.subject} = ${anyOf(ids)}
    or ${listedSignals} @> any(${lists}::jsonb[]))`;
}
