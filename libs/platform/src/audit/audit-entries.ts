import { sql } from 'kysely';
import { type EntityManager, type RowOf, selection } from '../persistence/index.ts';
import { a, AuditEntrySchema, listedSignals } from './audit.entity.ts';

const fields = ['id', 'at', 'actor', 'origin', 'action', 'subject', 'before', 'after'] as const;
const columns = selection(AuditEntrySchema, 'a', fields);

/** An entry of the audit. */
export type AuditRow = Pick<RowOf<typeof AuditEntrySchema>, (typeof fields)[number]>;

/** Which entries are wanted; null leaves a condition out. */
export interface AuditQuery {
  readonly first: number;
  readonly afterId: string | null;
  readonly actor: string | null;
  /** what it was done to; of entries about several signals any of them */
  readonly subject: string | null;
  /** an action or the beginning of one */
  readonly action: string | null;
}

/** One entry more than a page of the audit, newest first. */
export async function auditEntries(
  em: EntityManager,
  { first, afterId, actor, subject, action }: AuditQuery,
): Promise<readonly AuditRow[]> {
  return (
    await sql<AuditRow>`
    select ${columns} from audit_entry a
    where (${afterId}::uuid is null or ${a.id} < ${afterId}::uuid)
      and (${actor}::text is null or ${a.actor} = ${actor})
      and (${subject}::text is null or ${a.subject} = ${subject}
        or ${listedSignals} @> jsonb_build_array(${subject}::text))
      and (${action}::text is null or starts_with(${a.action}, ${action}))
    order by ${a.id} desc limit ${first + 1}`.execute(em.getKysely())
  ).rows;
}
