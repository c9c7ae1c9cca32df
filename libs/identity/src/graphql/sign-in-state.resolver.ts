import { costs, inLanguage } from '@ns/platform';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requirePermission } from '../access/guards.ts';
import type { AccountSettings } from '../config/account-settings.ts';
import type { StaffRole } from '../domain/role.ts';
import { singleSignOnUse } from '../queries/single-sign-on-use.ts';
import type { ProviderCheck } from '../single-sign-on/provider-check.ts';
import type { SsoSettings } from '../single-sign-on/sso-settings.ts';
import { textOf } from '../texts/index.ts';
import { type SignInProvider, SignInState } from './sign-in-state.types.ts';

/** The provider as the administration sees it. */
export interface LookedAtProvider {
  readonly settings: SsoSettings;
  readonly redirectUri: string;
  readonly check: ProviderCheck;
}

/** How staff get in, for the administration. */
@Resolver()
export class SignInStateResolver {
  constructor(
    private readonly settings: AccountSettings,
    private readonly secondFactorRoles: readonly StaffRole[],
    private readonly provider: LookedAtProvider | undefined,
  ) {}

  @Query(() => SignInState, {
    description:
      'How staff get in, and whether the provider of single sign-on can be used just now: it is looked at when ' +
      'asked, at most once in ten seconds, and always the configured one. Permission `staff.manage`.',
    complexity: costs({ work: 200 }),
  })
  async signInState(@Ctx() context: ApiContext): Promise<SignInState> {
    requirePermission(context, 'staff.manage');
    const { staffPasswords, staffIdleMinutes, staffSessionHours } = this.settings;
    return {
      staffPasswords,
      staffIdleMinutes,
      staffSessionHours,
      secondFactorRoles: this.secondFactorRoles,
      provider: this.provider ? await present(context, this.provider) : null,
    };
  }
}

async function present(
  { em, language }: ApiContext,
  { settings, redirectUri, check }: LookedAtProvider,
): Promise<SignInProvider> {
  const { issuer, clientId, clientSecret, scopes, rules } = settings;
  const { at, problem, lastReadAt } = await check.look();
  return {
    issuer,
    clientId,
    hasSecret: clientSecret !== undefined,
    redirectUri,
    scopes,
    roleClaim: rules.roleClaim,
    roles: rules.roles,
    departmentsClaim: rules.departmentsClaim ?? null,
    checkedAt: at,
    lastReadAt,
    problem: problem && inLanguage(language, textOf(`provider.${problem}`)),
    ...(await singleSignOnUse(em, issuer)),
  };
}
