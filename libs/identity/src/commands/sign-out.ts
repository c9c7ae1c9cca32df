import { type ApiContext } from '../access/api-context.ts';
import { endSession, endSessionOfToken } from '../sessions/end-session.ts';

/** Ends the session of the request, by its access token or by its cookie, and removes the cookie. Harmless when nobody is signed in. */
export async function signOut(
  context: Pick<ApiContext, 'em' | 'viewer' | 'refreshCookie' | 'setRefreshCookie'>,
): Promise<void> {
  if (context.viewer.kind === 'account') await endSession(context.em, context.viewer.sessionId);
  if (context.refreshCookie !== undefined) await endSessionOfToken(context.em, context.refreshCookie);
  context.setRefreshCookie(null, 0);
}
