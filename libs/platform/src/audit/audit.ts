import type { RawBuilder } from 'kysely';
import { type EntityManager, type SliceSchema, sql } from '../persistence/index.ts';
import { a, auditEntities, type AuditValues, auditTables } from './audit.entity.ts';

/** Who did something, and from where. */
export interface AuditActor {
  /** id of the account or of the API token; null for the system and for people who are not signed in */
  readonly id: string | null;
  /** the client's network address without its last part; null where there is none, as on the command line */
  readonly origin: string | null;
}

export { type AuditValues } from './audit.entity.ts';

/** One thing that somebody did. */
export interface AuditAct {
  readonly actor: AuditActor;
  /** what was done, as `staff.invited`: the kind of thing, a full stop, a past participle */
  readonly action: string;
  /** id or code of what it was done to; null when there is only one of it */
  readonly subject: string | null;
  readonly before?: AuditValues | null;
  readonly after?: AuditValues | null;
}

/** The system itself: tasks, commands and the first minute of an installation. */
export const systemActor: AuditActor = { id: null, origin: null };

/**
 * Writes down what was done, in the caller's transaction: a change that is undone leaves no entry. Entries are never
 * changed; the database refuses it.
 * @param act `before` and `after` hold only the fields that differ; see {@link changedValues}
 */
export async function recordAudit(tx: EntityManager, act: AuditAct): Promise<void> {
  const { actor, action, subject, before = null, after = null } = act;
  await auditTables(tx)
    .insertInto('audit_entry')
    .values({ actor: actor.id, origin: actor.origin, action, subject, before: asJson(before), after: asJson(after) })
    .execute();
}

/**
 * Like {@link recordAudit} for what is repeated all day, as looking at something: one entry a day of each actor and
 * subject.
 */
export async function recordAuditDaily(em: EntityManager, { actor, action, subject }: AuditAct): Promise<void> {
  const unlessThere = sql<never>`
    select ${actor.id}::text, ${actor.origin}::text, ${action}::text, ${subject}::text
    where not exists (
      select from audit_entry a where ${a.actor} = ${actor.id} and ${a.action} = ${action} and ${a.subject} = ${subject}
        and ${a.at} > now() - interval '1 day')`;
  const columns = ['actor', 'origin', 'action', 'subject'] as const;
  await auditTables(em).insertInto('audit_entry').columns(columns).expression(unlessThere).execute();
}

/**
 * The fields in which two states of a thing differ, for `before` and `after`.
 * @returns undefined when nothing differs: then there is nothing to write down
 */
export function changedValues(
  before: AuditValues,
  after: AuditValues,
): { readonly before: AuditValues; readonly after: AuditValues } | undefined {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  );
  const part = (values: AuditValues) => Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  return names.length === 0 ? undefined : { before: part(before), after: part(after) };
}

/** Removes entries from before a moment. @returns how many went */
export async function forgetAuditBefore(tx: EntityManager, before: RawBuilder<Date>): Promise<number> {
  const gone = await auditTables(tx).deleteFrom('audit_entry').where('at', '<', before).executeTakeFirstOrThrow();
  return Number(gone.numDeletedRows);
}

/** How many entries are from before a moment. */
export async function countAuditBefore(em: EntityManager, before: RawBuilder<Date>): Promise<number> {
  const { n } = await auditTables(em)
    .selectFrom('audit_entry')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('at', '<', before)
    .executeTakeFirstOrThrow();
  return n;
}

function asJson(values: AuditValues | null): string | null {
  return values === null ? null : JSON.stringify(values);
}

export const auditSchema: SliceSchema = {
  name: 'audit',
  entities: auditEntities,
  migrations: [
    {
      name: '20261126T0800_audit_create',
      // Entries are written and, when they are old, removed; a changed entry would be a false one.
      sql: `
        create table audit_entry (
          id uuid primary key default uuidv7(),
          at timestamptz not null default now(),
          actor text,
          origin text,
          action text not null,
          subject text,
          before jsonb,
          after jsonb
        );
        create index audit_entry_by_actor on audit_entry (actor, id desc);
        create index audit_entry_by_subject on audit_entry (subject, id desc);
        create index audit_entry_age on audit_entry (at);
        create function refuse_audit_change() returns trigger language plpgsql as
          $$ begin raise exception 'Entries of the audit are not changed.'; end $$;
        create trigger audit_entry_stays before update on audit_entry
          for each row execute function refuse_audit_change();
      `,
    },
    {
      name: '20261129T1200_audit_listed_signals',
      sql: `
        create index audit_entry_by_listed_signal on audit_entry using gin ((after -> 'signals') jsonb_path_ops);
      `,
    },
    {
      name: '20261130T1800_audit_by_action',
      sql: `
        create index audit_entry_by_action on audit_entry (action, id desc);
      `,
    },
  ],
};
