import { type DerivedKeys, type EntityManager, sql } from '@ns/platform';
import {
  hashOf,
  nextSecret,
  type PresentedRefreshToken,
  readRefreshToken,
  refreshTokenOf,
} from '../secrets/refresh-tokens.ts';
import { endSession } from './end-session.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { OpenSession } from './open-session.ts';
import { retryWindowSeconds, sessionEnd, type SessionSettings } from './session-lifetime.ts';

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
    await identityTables(tx)
      .updateTable('session')
      .set({
        token_hash: hashOf(successor),
        previous_token_hash: presented.hash,
        rotated_at: sql`now()`,
        last_used_at: sql`now()`,
        expires_at: sessionEnd(settings, sql`${session.role}`, sql`created_at`),
      })
      .where('id', '=', presented.sessionId)
      .execute();
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
  { staffIdleMinutes, staffSessionHours }: SessionSettings,
) {
  const since = (unit: 'secs' | 'mins' | 'hours', count: number) =>
    sql<Date>`now() - make_interval(${sql.raw(unit)} => ${count})`;
  return identityTables(tx)
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .select(['s.account_id', 's.means', 's.token_hash', 'a.role'])
    .select(({ ref }) => [
      sql<boolean>`${ref('s.token_hash')} = ${presented.hash}`.as('is_current'),
      sql<boolean>`coalesce(${ref('s.previous_token_hash')} = ${presented.hash}
        and ${ref('s.rotated_at')} > ${since('secs', retryWindowSeconds)}, false)`.as('is_recent_previous'),
    ])
    .where('s.id', '=', presented.sessionId)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .where('a.deleted_at', 'is', null)
    .where('a.deactivated_at', 'is', null)
    .where(({ eb, or, lit }) =>
      or([
        eb('a.role', '=', 'CITIZEN'),
        lit(staffIdleMinutes === 0),
        eb('s.last_used_at', '>', since('mins', staffIdleMinutes)),
      ]),
    )
    .where(({ eb, or, lit }) =>
      or([
        eb('a.role', '=', 'CITIZEN'),
        lit(staffSessionHours === 0),
        eb('s.created_at', '>', since('hours', staffSessionHours)),
      ]),
    )
    .forUpdate('s')
    .executeTakeFirst();
}
