import { type EntityManager, sql } from '@ns/platform';
import { identityTables, type SessionMeans } from '../entities/identity.entities.ts';
import { firstSecret, hashOf, refreshTokenOf } from '../secrets/refresh-tokens.ts';
import { endSessionOfToken } from './end-session.ts';
import { announceRights } from './rights-channel.ts';
import { mostSessions, sessionEnd, type SessionSettings } from './session-lifetime.ts';

/** A session just opened or renewed, before it is shown. */
export interface OpenSession {
  readonly sessionId: string;
  readonly accountId: string;
  readonly means: SessionMeans;
  readonly refreshToken: string;
}

/** The device a session is opened on. */
export interface SessionDevice {
  readonly userAgent: string | undefined;
  /** refresh token that the browser had before: its cookie is replaced, so that session ends */
  readonly refreshCookie: string | undefined;
}

const longestLabel = 200;

/**
 * Opens a session: one sign-in on one device. Beyond `mostSessions` of the account, the one not used for the longest
 * time ends.
 */
export async function openSession(
  tx: EntityManager,
  settings: SessionSettings,
  accountId: string,
  { userAgent, refreshCookie }: SessionDevice,
  means: SessionMeans = 'LOCAL',
): Promise<OpenSession> {
  if (refreshCookie !== undefined) {
    await endSessionOfToken(tx, refreshCookie);
  }
  const secret = firstSecret();
  const sessions = identityTables(tx);
  const opened = await sessions
    .insertInto('session')
    .values({
      account_id: accountId,
      token_hash: hashOf(secret),
      expires_at: sessionEnd(settings, sql`(select role from account where id = ${accountId})`, sql`now()`),
      user_agent: userAgent?.slice(0, longestLabel),
      means,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const tooMany = sessions
    .selectFrom('session')
    .select('id')
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('last_used_at', 'desc')
    .orderBy('session.id', 'desc')
    .offset(mostSessions);
  const ended = await sessions
    .updateTable('session')
    .set({ revoked_at: sql`now()` })
    .where('id', 'in', tooMany)
    .returning('id')
    .execute();
  if (ended.length > 0) {
    await announceRights(tx);
  }
  return { sessionId: opened.id, accountId, means, refreshToken: refreshTokenOf(opened.id, secret) };
}
