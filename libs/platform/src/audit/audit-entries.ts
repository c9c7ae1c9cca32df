import { type EntityManager, rows, sql } from '../persistence/index.ts';

/** An entry of the audit. */
export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly origin: string | null;
  readonly action: string;
  readonly subject: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** Which entries are wanted; null leaves a condition out. */
export interface AuditQuery {
  readonly first: number;
  readonly afterId: string | null;
  readonly actor: string | null;
  readonly subject: string | null;
  /** an action or the beginning of one */
  readonly action: string | null;
}

/** One entry more than a page of the audit, newest first. */
export async function auditEntries(
  em: EntityManager,
  { first, afterId, actor, subject, action }: AuditQuery,
): Promise<readonly AuditRow[]> {
  return rows(
    em,
    sql<AuditRow>`
    select id, at, actor, origin, action, subject, before, after from audit_entry
    where (${afterId}::uuid is null or id < ${afterId}::uuid)
      and (${actor}::text is null or actor = ${actor})
      and (${subject}::text is null or subject = ${subject})
      and (${action}::text is null or starts_with(action, ${action}))
    order by id desc limit ${first + 1}`,
  );
}
