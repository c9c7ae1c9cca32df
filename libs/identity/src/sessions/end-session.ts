import { type EntityManager, firstRow, rows, run, sql } from '@ns/platform';
import { readRefreshToken } from '../secrets/refresh-tokens.ts';
import { announceRights } from './rights-channel.ts';

/** Ends one session; its access token stops working with the next request. */
export async function endSession(em: EntityManager, sessionId: string): Promise<void> {
  await run(em, sql`update session set revoked_at = now() where id = ${sessionId} and revoked_at is null`);
  await announceRights(em);
}

/** Ends the session of a refresh token, for a sign-out whose access token ran out already. */
export async function endSessionOfToken(em: EntityManager, token: string): Promise<void> {
  const presented = readRefreshToken(token);
  if (!presented) {
    return;
  }
  await run(
    em,
    sql`
    update session set revoked_at = now()
    where id = ${presented.sessionId} and ${presented.hash} in (token_hash, previous_token_hash)
      and revoked_at is null`,
  );
  await announceRights(em);
}

/** Ends every session of an account. */
export async function endAllSessions(em: EntityManager, accountId: string): Promise<void> {
  await run(em, sql`update session set revoked_at = now() where account_id = ${accountId} and revoked_at is null`);
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
  const ended = await firstRow(
    em,
    sql<{ was_open: boolean }>`
    with own as (select id, revoked_at is null as was_open from session where id::text = ${sessionId.toLowerCase()}
      and account_id = ${accountId} for update),
    ending as (update session s set revoked_at = now() from own where s.id = own.id and own.was_open)
    select was_open from own`,
  );
  await announceRights(em);
  return ended && (ended.was_open ? 1 : 0);
}

/** Ends every session of an account but one; answers how many ended. */
export async function endOtherSessions(em: EntityManager, accountId: string, keptSessionId: string): Promise<number> {
  const ended = await rows(
    em,
    sql`
    update session set revoked_at = now()
    where account_id = ${accountId} and id <> ${keptSessionId} and revoked_at is null and expires_at > now()
      returning id`,
  );
  await announceRights(em);
  return ended.length;
}
