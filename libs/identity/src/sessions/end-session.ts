import { type EntityManager, sql } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';
import { readRefreshToken } from '../secrets/refresh-tokens.ts';
import { announceRights } from './rights-channel.ts';

/** Ends one session; its access token stops working with the next request. */
export async function endSession(em: EntityManager, sessionId: string): Promise<void> {
  await ending(em).where('id', '=', sessionId).execute();
  await announceRights(em);
}

/** Ends the session of a refresh token, for a sign-out whose access token ran out already. */
export async function endSessionOfToken(em: EntityManager, token: string): Promise<void> {
  const presented = readRefreshToken(token);
  if (!presented) {
    return;
  }
  await ending(em)
    .where('id', '=', presented.sessionId)
    .where((eb) => eb.or([eb('token_hash', '=', presented.hash), eb('previous_token_hash', '=', presented.hash)]))
    .execute();
  await announceRights(em);
}

/** Ends every session of an account. */
export async function endAllSessions(em: EntityManager, accountId: string): Promise<void> {
  await ending(em).where('account_id', '=', accountId).execute();
  await announceRights(em);
}

/**
 * Ends one session of an account.
 * @returns how many ended: 0 when it had ended before; undefined when the account has no such session
 */
export async function endOwnSession(
  em: EntityManager,
  accountId: string,
  sessionId: string,
): Promise<number | undefined> {
  const ended = await identityTables(em)
    .with('own', (db) =>
      db
        .selectFrom('session')
        .select(['id', sql<boolean>`revoked_at is null`.as('was_open')])
        .where(sql<string>`id::text`, '=', sessionId.toLowerCase())
        .where('account_id', '=', accountId)
        .forUpdate(),
    )
    .with('ending', (db) =>
      db
        .updateTable('session as s')
        .from('own')
        .set({ revoked_at: sql<Date>`now()` })
        .whereRef('s.id', '=', 'own.id')
        .where('own.was_open', '=', true),
    )
    .selectFrom('own')
    .select('was_open')
    .executeTakeFirst();
  await announceRights(em);
  return ended && (ended.was_open ? 1 : 0);
}

/** Ends every session of an account but one; answers how many ended. */
export async function endOtherSessions(em: EntityManager, accountId: string, keptSessionId: string): Promise<number> {
  const ended = await ending(em)
    .where('account_id', '=', accountId)
    .where('id', '<>', keptSessionId)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('id')
    .execute();
  await announceRights(em);
  return ended.length;
}

/** Ends those of the open sessions that the caller chooses. */
function ending(em: EntityManager) {
  return identityTables(em)
    .updateTable('session')
    .set({ revoked_at: sql`now()` })
    .where('revoked_at', 'is', null);
}
