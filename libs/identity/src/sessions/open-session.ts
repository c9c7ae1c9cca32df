import { type EntityManager, firstRow, sql } from '@ns/platform';
import { firstSecret, hashOf, refreshTokenOf } from '../secrets/refresh-tokens.ts';
import { sessionSeconds } from './session-lifetime.ts';

/** A session just opened or renewed, before it is shown. */
export interface OpenSession {
  readonly sessionId: string;
  readonly accountId: string;
  readonly refreshToken: string;
}

const longestLabel = 200;

/** Opens a session: one sign-in on one device. */
export async function openSession(
  tx: EntityManager,
  accountId: string,
  userAgent: string | undefined,
): Promise<OpenSession> {
  const secret = firstSecret();
  const opened = await firstRow(
    tx,
    sql<{ id: string }>`
    insert into session (account_id, token_hash, expires_at, user_agent)
    values (${accountId}, ${hashOf(secret)}, now() + make_interval(secs => ${sessionSeconds}), ${userAgent?.slice(0, longestLabel) ?? null})
    returning id`,
  );
  if (!opened) throw new Error('The session was not written.');
  return { sessionId: opened.id, accountId, refreshToken: refreshTokenOf(opened.id, secret) };
}
