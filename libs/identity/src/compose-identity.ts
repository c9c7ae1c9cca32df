import type { SingleSignOnConfig } from './config/single-sign-on.config.ts';
import type { MunicipalityDirectory } from '@ns/municipality';
import {
  ConfigurationError,
  type Database,
  type DerivedKeys,
  type EntityManager,
  type Logger,
  type NotePlace,
  type ResolverInstance,
  type ScheduledTask,
  type SecurityLog,
} from '@ns/platform';
import type { AccountSettings } from './config/account-settings.ts';
import { checkPermissions } from './domain/permissions.ts';
import type { SubjectsNamed } from './queries/audit-search.ts';
import { ownCookies } from './access/cookies.ts';
import { resolveViewer } from './access/resolve-viewer.ts';
import type { Viewer } from './access/viewer.ts';
import { isStaff, roles, type StaffRole } from './domain/role.ts';
import { AccountResolver } from './graphql/account.resolver.ts';
import { AccountRecoveryResolver } from './graphql/account-recovery.resolver.ts';
import { AccountSessionResolver } from './graphql/account-session.resolver.ts';
import { ApiTokenResolver } from './graphql/api-token.resolver.ts';
import { AuditResolver } from './graphql/audit.resolver.ts';
import { SystemStateResolver } from './graphql/system-state.resolver.ts';
import { EmailChangeResolver } from './graphql/email-change.resolver.ts';
import { PasswordResolver } from './graphql/password.resolver.ts';
import { ErasureNotes } from './personal-data/erasure-notes.ts';
import { PasskeyResolver } from './graphql/passkey.resolver.ts';
import { PersonalDataResolver } from './graphql/personal-data.resolver.ts';
import { SecondFactorResolver } from './graphql/second-factor.resolver.ts';
import { SessionPresenter } from './graphql/session.presenter.ts';
import { SessionResolver } from './graphql/session.resolver.ts';
import { type LookedAtProvider, SignInStateResolver } from './graphql/sign-in-state.resolver.ts';
import { SignInOptionsResolver } from './graphql/sign-in-options.resolver.ts';
import { StaffResolver } from './graphql/staff.resolver.ts';
import { StaffSessionResolver } from './graphql/staff-session.resolver.ts';
import type { IdentityNeeds } from './needs/identity-needs.ts';
import { AttemptLimits } from './limits/attempt-limits.ts';
import type { LimitOptions } from './limits/limit-options.ts';
import { ownPersonalData } from './personal-data/own-part.ts';
import { PersonalDataLinks } from './personal-data/personal-data-links.ts';
import type { PersonalDataRoutesNeeds } from './personal-data/personal-data-routes.ts';
import { PersonalData } from './personal-data/personal-data.ts';
import { finishRecoveries } from './schedule/finish-recoveries.ts';
import { forgetExpired } from './schedule/forget-expired.ts';
import { factorSettings } from './second-factor/factor-settings.ts';
import { AccessTokens } from './secrets/access-tokens.ts';
import { PasswordHasher } from './secrets/password-hasher.ts';
import { ProviderCheck } from './single-sign-on/provider-check.ts';
import { ProviderClient } from './single-sign-on/provider-client.ts';
import type { SsoRoutesNeeds } from './single-sign-on/sso-routes.ts';
import { ssoSettings } from './single-sign-on/sso-settings.ts';

export interface IdentityApiNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly keys: DerivedKeys;
  readonly publicUrl: string;
  readonly security: SecurityLog;
  readonly limits?: LimitOptions;
  /** how authenticator apps call the entry */
  readonly issuer: string;
  readonly settings: AccountSettings;
  /** undefined: staff sign in here only */
  readonly singleSignOn?: SingleSignOnConfig | undefined;
  readonly logger: Logger;
  /** where is noted whose data were erased */
  readonly notes: NotePlace;
  /** what entries of the audit can be about beyond accounts */
  readonly subjectsNamed: SubjectsNamed;
}

/** What the api takes from this slice. */
export interface Identity {
  readonly resolvers: readonly ResolverInstance[];
  /** see {@link resolveViewer} */
  readonly viewerOf: (em: EntityManager, authorization: string | undefined) => Promise<Viewer>;
  readonly needs: IdentityNeeds;
  /** what the download route needs; slices above add what they know to `data` */
  readonly personalData: PersonalDataRoutesNeeds;
  /** what the routes of single sign-on need; undefined without it */
  readonly singleSignOn: SsoRoutesNeeds | undefined;
}

/** Puts the slice together for the api. */
export function composeIdentity(given: IdentityApiNeeds): Identity {
  const { database, directory, keys, publicUrl, security, limits, settings } = given;
  checkPermissions();
  const tokens = new AccessTokens(keys);
  const needs: IdentityNeeds = {
    database,
    keys,
    tokens,
    hasher: new PasswordHasher(),
    limits: new AttemptLimits(database, keys, limits),
    security,
    factors: factorSettings(publicUrl, given.issuer, staffRoles(settings.secondFactorRoles)),
    sessions: settings,
    local: { staff: settings.staffPasswords },
    erasures: new ErasureNotes(given.notes, given.logger),
  };
  const { factors } = needs;
  const personalData = { database, links: new PersonalDataLinks(keys, publicUrl), data: new PersonalData() };
  personalData.data.add(ownPersonalData);
  const presenter = new SessionPresenter(tokens, directory, factors);
  return {
    resolvers: [
      new SessionResolver(needs, presenter),
      new SignInOptionsResolver(settings, given.singleSignOn !== undefined, factors),
      new SignInStateResolver(settings, staffRoles(settings.secondFactorRoles), lookedAt(given)),
      new AccountResolver(needs, directory, presenter),
      new AccountSessionResolver(security),
      new ApiTokenResolver(needs),
      new StaffResolver(needs, directory),
      new StaffSessionResolver(needs),
      new PasswordResolver(needs, directory, presenter),
      new EmailChangeResolver(needs),
      new SecondFactorResolver(needs),
      new PasskeyResolver(needs, presenter),
      new AccountRecoveryResolver(needs),
      new AuditResolver(given.subjectsNamed),
      new SystemStateResolver(),
      new PersonalDataResolver(personalData.links),
    ],
    viewerOf: (em, authorization) => resolveViewer(em, tokens, authorization, factors),
    needs,
    personalData,
    singleSignOn: given.singleSignOn && singleSignOnOf(given, given.singleSignOn, needs),
  };
}

function singleSignOnOf(
  { publicUrl, logger }: IdentityApiNeeds,
  config: SingleSignOnConfig,
  needs: IdentityNeeds,
): SsoRoutesNeeds {
  const provider = new ProviderClient(ssoSettings(config), redirectUriOf(publicUrl), logger);
  return { ...needs, provider, cookies: ownCookies(publicUrl) };
}

/** Where the provider sends people back. */
function redirectUriOf(publicUrl: string): string {
  return `${publicUrl}/sso/callback`;
}

function lookedAt({ publicUrl, singleSignOn }: IdentityApiNeeds): LookedAtProvider | undefined {
  const settings = singleSignOn && ssoSettings(singleSignOn);
  return settings && { settings, redirectUri: redirectUriOf(publicUrl), check: new ProviderCheck(settings) };
}

/** The slice's work that returns by itself; run by the worker. */
export function identityTasks(database: Database): readonly ScheduledTask[] {
  return [forgetExpired(database), finishRecoveries(database)];
}

/** @throws Error for a name that is no role of the staff */
function staffRoles(names: readonly string[]): readonly StaffRole[] {
  return names.map((name) => {
    const role = roles.filter(isStaff).find((known) => known === name);
    if (!role) {
      throw new ConfigurationError(`SECOND_FACTOR_ROLES: ${name} is no role of the staff.`);
    }
    return role;
  });
}
