import { type DerivedKeys, type EntityManager, firstRow, run, sql } from '@ns/platform';
import {
  hashOf,
  nextSecret,
  type PresentedRefreshToken,
  readRefreshToken,
  refreshTokenOf,
} from '../secrets/refresh-tokens.ts';
import { type OpenSession } from './open-session.ts';
import { retryWindowSeconds, sessionSeconds } from './session-lifetime.ts';

interface LivingSession {
  readonly account_id: string;
  readonly is_current: boolean;
  readonly is_recent_previous: boolean;
}

/**
 * Rotates a refresh token, in the caller's transaction. A token that is not the newest one ends its whole session: it
 * was copied, or its copy was.
 * @param mayRepeat a browser that lost the answer (a reload, a dead network) may ask for it once more within ten
 *   seconds, as long as the successor was not used; it gets the same successor
 * @returns undefined when the session is over
 */
export async function renewSession(
  tx: EntityManager,
  keys: DerivedKeys,
  token: string,
  mayRepeat: boolean,
): Promise<OpenSession | undefined> {
  const presented = readRefreshToken(token);
  const session = presented && (await lockLiving(tx, presented));
  if (!session) return undefined;
  const successor = nextSecret(keys, presented.secret);
  if (session.is_current) {
    await run(
      tx,
      sql`
      update session set token_hash = ${hashOf(successor)}, previous_token_hash = ${presented.hash}, rotated_at = now(),
        last_used_at = now(), expires_at = now() + make_interval(secs => ${sessionSeconds})
      where id = ${presented.sessionId}`,
    );
  } else if (!(mayRepeat && session.is_recent_previous)) {
    await run(tx, sql`update session set revoked_at = now() where id = ${presented.sessionId}`);
    return undefined;
  }
  return {
    sessionId: presented.sessionId,
    accountId: session.account_id,
    refreshToken: refreshTokenOf(presented.sessionId, successor),
  };
}

/** Locks the row: two requests with one token come one after the other, and the second sees what the first did. */
async function lockLiving(tx: EntityManager, presented: PresentedRefreshToken): Promise<LivingSession | undefined> {
  return firstRow(
    tx,
    sql<LivingSession>`
    select s.account_id, s.token_hash = ${presented.hash} as is_current,
      coalesce(s.previous_token_hash = ${presented.hash} and s.rotated_at > now() - make_interval(secs => ${retryWindowSeconds}), false) as is_recent_previous
    from session s join account a on a.id = s.account_id
    where s.id = ${presented.sessionId} and s.revoked_at is null and s.expires_at > now() and a.deleted_at is null
    for update of s`,
  );
}
