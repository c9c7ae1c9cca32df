import { type EntityManager, firstRow, rows, sql } from '@ns/platform';
import { type SessionMeans } from '../entities/identity.entities.ts';
import { firstSecret, hashOf, refreshTokenOf } from '../secrets/refresh-tokens.ts';
import { endSessionOfToken } from './end-session.ts';
import { announceRights } from './rights-channel.ts';
import { mostSessions, sessionSeconds } from './session-lifetime.ts';

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
  accountId: string,
  { userAgent, refreshCookie }: SessionDevice,
  means: SessionMeans = 'LOCAL',
): Promise<OpenSession> {
  if (refreshCookie !== undefined) {
    await endSessionOfToken(tx, refreshCookie);
  }
  const secret = firstSecret();
  const opened = await firstRow(
    tx,
    sql<{ id: string }>`
    insert into session (account_id, token_hash, expires_at, user_agent, means)
    values (${accountId}, ${hashOf(secret)}, now() + make_interval(secs => ${sessionSeconds}),
      ${userAgent?.slice(0, longestLabel) ?? null}, ${means})
    returning id`,
  );
  if (!opened) {
    throw new Error('The session was not written.');
  }
  const ended = await rows(
    tx,
    sql`
    update session set revoked_at = now() where id in (
      select id from session where account_id = ${accountId} and revoked_at is null and expires_at > now()
      order by last_used_at desc, id desc offset ${mostSessions})
    returning id`,
  );
  if (ended.length > 0) {
    await announceRights(tx);
  }
  return { sessionId: opened.id, accountId, means, refreshToken: refreshTokenOf(opened.id, secret) };
}
