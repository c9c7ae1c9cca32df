import { mustExist } from '@ns/platform';
import type { Menus, MunicipalityDirectory } from '@ns/municipality';
import type { ApiContext } from '../access/api-context.ts';
import type { FactorSettings } from '../second-factor/factor-settings.ts';
import { accountView } from '../queries/account-views.ts';
import type { AccessTokens } from '../secrets/access-tokens.ts';
import type { OpenSession } from '../sessions/open-session.ts';
import { sessionSeconds } from '../sessions/session-lifetime.ts';
import { AccountPresenter } from './account.presenter.ts';
import type { SessionType } from './identity.types.ts';

/** Hands an open session to its owner: tokens, cookie and account. */
export class SessionPresenter {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly directory: MunicipalityDirectory,
    private readonly factors: FactorSettings,
  ) {}

  /** Sets the refresh cookie; the token itself is shown only to who cannot use the cookie. */
  async session(open: OpenSession, context: ApiContext): Promise<SessionType> {
    const account = mustExist(await accountView(context.em, open.accountId), 'The session has no living account.');
    const access = await this.tokens.issue(open, account.role);
    context.setRefreshCookie(open.refreshToken, sessionSeconds);
    return {
      accessToken: access.token,
      expiresAt: access.expiresAt,
      refreshToken: isOwnSite(context.fetchSite) ? null : open.refreshToken,
      account: this.accounts(await this.directory.menus(), context).account(account, open.means),
    };
  }

  /** The presenter of accounts for one request. */
  accounts(menus: Menus, { language }: Pick<ApiContext, 'language'>): AccountPresenter {
    return new AccountPresenter(menus, language, this.factors);
  }
}

/** A page of our own site: its scripts must not see the token, its browser keeps the cookie. */
function isOwnSite(fetchSite: string | undefined): boolean {
  return fetchSite === 'same-origin' || fetchSite === 'same-site';
}
