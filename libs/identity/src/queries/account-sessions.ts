import { type EntityManager, rows, sql } from '@ns/platform';

/** A sign-in that still counts. */
export interface AccountSession {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  readonly userAgent: string | null;
}

/** The sign-ins of an account that still count, the latest used first. */
export async function accountSessions(em: EntityManager, accountId: string): Promise<readonly AccountSession[]> {
  return rows(
    em,
    sql<AccountSession>`
    select id, created_at as "startedAt", last_used_at as "lastUsedAt", user_agent as "userAgent" from session
    where account_id = ${accountId} and revoked_at is null and expires_at > now() order by last_used_at desc, id desc`,
  );
}
