import type { Needs } from '../needs/identity-needs.ts';
import type { ApiContext } from '../access/api-context.ts';
import { securitySource } from '../devices/security-source.ts';
import type { OpenSession } from '../sessions/open-session.ts';
import { renewSession } from '../sessions/renew-session.ts';

export interface RefreshSessionProps {
  /** of the native app; null: the browser's cookie counts */
  readonly refreshToken: string | null | undefined;
  readonly visitor: Pick<ApiContext, 'refreshCookie' | 'fetchSite' | 'clientAddress' | 'language' | 'requestId'>;
}

/**
 * Gives a new pair of tokens for a refresh token: the argument of the native app, else the cookie of the browser.
 * @returns undefined when the session is over
 * @throws GraphQLError RATE_LIMITED
 */
export async function refreshSession(
  { database, keys, limits, security, sessions }: Needs<'database' | 'keys' | 'limits' | 'security' | 'sessions'>,
  { refreshToken, visitor }: RefreshSessionProps,
): Promise<OpenSession | undefined> {
  const token = refreshToken ?? visitor.refreshCookie;
  if (token === undefined) {
    return undefined;
  }
  await limits.count('refresh', visitor);
  // Only browsers and web views send the header; they are the ones that lose answers on a reload.
  const mayRepeat = visitor.fetchSite !== undefined;
  const outcome = await database.transaction((tx) => renewSession(tx, keys, token, mayRepeat, sessions));
  if (outcome.kind === 'ended') {
    security.record(
      { event: 'session_ended', accountId: outcome.accountId, reason: 'old_token' },
      securitySource(security, visitor),
    );
  }
  return outcome.kind === 'renewed' ? outcome.session : undefined;
}
