import { type EntityManager, run, sql } from '@ns/platform';
import { readRefreshToken } from '../secrets/refresh-tokens.ts';

/** Ends one session; its access token stops working with the next request. */
export async function endSession(em: EntityManager, sessionId: string): Promise<void> {
  await run(em, sql`update session set revoked_at = now() where id = ${sessionId} and revoked_at is null`);
}

/** Ends the session of a refresh token, for a sign-out whose access token ran out already. */
export async function endSessionOfToken(em: EntityManager, token: string): Promise<void> {
  const presented = readRefreshToken(token);
  if (!presented) return;
  await run(em, sql`
    update session set revoked_at = now()
    where id = ${presented.sessionId} and ${presented.hash} in (token_hash, previous_token_hash) and revoked_at is null`);
}

/** Ends every session of an account. */
export async function endAllSessions(em: EntityManager, accountId: string): Promise<void> {
  await run(em, sql`update session set revoked_at = now() where account_id = ${accountId} and revoked_at is null`);
}
