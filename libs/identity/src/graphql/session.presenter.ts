import { type MunicipalityDirectory } from '@ns/municipality';
import { type ApiContext } from '../access/api-context.ts';
import { accountView } from '../queries/account-views.ts';
import { type AccessTokens } from '../secrets/access-tokens.ts';
import { type OpenSession } from '../sessions/open-session.ts';
import { sessionSeconds } from '../sessions/session-lifetime.ts';
import { AccountPresenter } from './account.presenter.ts';
import { SessionType } from './identity.types.ts';

/** Hands an open session to its owner: tokens, cookie and account. */
export class SessionPresenter {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly directory: MunicipalityDirectory,
  ) {}

  /** Sets the refresh cookie; the token itself is shown only to who cannot use the cookie. */
  async session(open: OpenSession, context: ApiContext): Promise<SessionType> {
    const account = await accountView(context.em, open.accountId);
    if (!account) {
      throw new Error('The session has no living account.');
    }
    const access = await this.tokens.issue(open, account.role);
    context.setRefreshCookie(open.refreshToken, sessionSeconds);
    return new SessionType({
      accessToken: access.token,
      expiresAt: access.expiresAt,
      refreshToken: isOwnSite(context.fetchSite) ? null : open.refreshToken,
      account: new AccountPresenter(await this.directory.menus(), context.language).account(account),
    });
  }
}

/** A page of our own site: its scripts must not see the token, its browser keeps the cookie. */
function isOwnSite(fetchSite: string | undefined): boolean {
  return fetchSite === 'same-origin' || fetchSite === 'same-site';
}
