import { type DerivedKeys, type EntityManager, firstRow, run, sql } from '@ns/platform';
import {
  hashOf,
  nextSecret,
  type PresentedRefreshToken,
  readRefreshToken,
  refreshTokenOf,
} from '../secrets/refresh-tokens.ts';
import { endSession } from './end-session.ts';
import { type SessionMeans } from '../entities/identity.entities.ts';
import { type OpenSession } from './open-session.ts';
import { retryWindowSeconds, sessionSeconds, type SessionSettings } from './session-lifetime.ts';

interface LivingSession {
  readonly account_id: string;
  readonly means: SessionMeans;
  readonly is_current: boolean;
  readonly is_recent_previous: boolean;
  readonly token_hash: string;
}

/** What became of a refresh token. `ended`: an old one came back, so the session is over. */
export type RenewOutcome =
  | { readonly kind: 'renewed'; readonly session: OpenSession }
  | { readonly kind: 'refused' }
  | { readonly kind: 'ended'; readonly accountId: string };

/**
 * Rotations that are followed to distinguish an old token from a forged one: more than a month of one every 15 minutes.
 */
const longestChain = 3_000;

/**
 * Rotates a refresh token, in the caller's transaction. An older one of the same chain ends its whole session: it was
 * copied, or its copy was. A secret that never belonged to the session changes nothing: otherwise anybody who knows a
 * session's id could end it.
 * @param mayRepeat a browser that lost the answer (a reload, a dead network) may ask for it once more within ten
 *   seconds, as long as the successor was not used; it gets the same successor
 */
export async function renewSession(
  tx: EntityManager,
  keys: DerivedKeys,
  token: string,
  mayRepeat: boolean,
  settings: SessionSettings,
): Promise<RenewOutcome> {
  const presented = readRefreshToken(token);
  const session = presented && (await lockLiving(tx, presented, settings));
  if (!session) {
    return { kind: 'refused' };
  }
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
    if (!isAncestor(keys, presented.secret, session.token_hash)) {
      return { kind: 'refused' };
    }
    await endSession(tx, presented.sessionId);
    return { kind: 'ended', accountId: session.account_id };
  }
  return {
    kind: 'renewed',
    session: {
      sessionId: presented.sessionId,
      accountId: session.account_id,
      means: session.means,
      refreshToken: refreshTokenOf(presented.sessionId, successor),
    },
  };
}

/** Whether the newest token of a session followed, over however many rotations, from this one. */
function isAncestor(keys: DerivedKeys, secret: string, newestHash: string): boolean {
  let successor = secret;
  for (let step = 0; step < longestChain; step += 1) {
    successor = nextSecret(keys, successor);
    if (hashOf(successor) === newestHash) {
      return true;
    }
  }
  return false;
}

/** Locks the row: two requests with one token come one after the other, and the second sees what the first did. */
async function lockLiving(
  tx: EntityManager,
  presented: PresentedRefreshToken,
  { staffIdleMinutes }: SessionSettings,
): Promise<LivingSession | undefined> {
  return firstRow(
    tx,
    sql<LivingSession>`
    select s.account_id, s.means, s.token_hash, s.token_hash = ${presented.hash} as is_current,
      coalesce(s.previous_token_hash = ${presented.hash}
        and s.rotated_at > now() - make_interval(secs => ${retryWindowSeconds}), false) as is_recent_previous
    from session s join account a on a.id = s.account_id
    where s.id = ${presented.sessionId} and s.revoked_at is null and s.expires_at > now() and a.deleted_at is null
      and a.deactivated_at is null
      and (a.role = 'CITIZEN' or ${staffIdleMinutes} = 0
        or s.last_used_at > now() - make_interval(mins => ${staffIdleMinutes}))
    for update of s`,
  );
}
