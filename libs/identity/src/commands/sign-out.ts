import type { ApiContext } from '../access/api-context.ts';
import { securitySource } from '../devices/security-source.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { endSession, endSessionOfToken } from '../sessions/end-session.ts';

/**
 * Ends the session of the request, by its access token or by its cookie, and removes the cookie. Harmless when nobody
 * is signed in.
 */
export async function signOut(
  { security }: Needs<'security'>,
  { context }: { readonly context: ApiContext },
): Promise<void> {
  const { viewer } = context;
  if (viewer.kind === 'account') {
    await endSession(context.em, viewer.sessionId);
    security.record(
      { event: 'session_ended', accountId: viewer.id, reason: 'sign_out' },
      securitySource(security, context),
    );
  }
  if (context.refreshCookie !== undefined) {
    await endSessionOfToken(context.em, context.refreshCookie);
  }
  context.setRefreshCookie(null, 0);
}
