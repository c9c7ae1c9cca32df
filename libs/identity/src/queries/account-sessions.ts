import { type EntityManager, sql } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';

/** A sign-in that still counts. */
export interface AccountSession {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  readonly userAgent: string | null;
}

/** The sign-ins of an account that still count, the latest used first. */
export async function accountSessions(em: EntityManager, accountId: string): Promise<readonly AccountSession[]> {
  return identityTables(em)
    .selectFrom('session')
    .select(['id', 'created_at as startedAt', 'last_used_at as lastUsedAt', 'user_agent as userAgent'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('last_used_at', 'desc')
    .orderBy('session.id', 'desc')
    .execute();
}
