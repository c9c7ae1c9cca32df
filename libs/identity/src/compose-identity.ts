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
import { ownCookies } from './access/cookies.ts';
import { resolveViewer } from './access/resolve-viewer.ts';
import type { Viewer } from './access/viewer.ts';
import { isStaff, roles, type StaffRole } from './domain/role.ts';
import { AccountResolver } from './graphql/account.resolver.ts';
import { AccountSessionResolver } from './graphql/account-session.resolver.ts';
import { ApiTokenResolver } from './graphql/api-token.resolver.ts';
import { AuditResolver } from './graphql/audit.resolver.ts';
import { SystemStateResolver } from './graphql/system-state.resolver.ts';
import { EmailChangeResolver } from './graphql/email-change.resolver.ts';
import { PasswordResolver } from './graphql/password.resolver.ts';
import { ErasureNotes } from './personal-data/erasure-notes.ts';
import { PersonalDataResolver } from './graphql/personal-data.resolver.ts';
import { SecondFactorResolver } from './graphql/second-factor.resolver.ts';
import { SessionPresenter } from './graphql/session.presenter.ts';
import { SessionResolver } from './graphql/session.resolver.ts';
import { SignInOptionsResolver } from './graphql/sign-in-options.resolver.ts';
import { StaffResolver } from './graphql/staff.resolver.ts';
import { StaffSessionResolver } from './graphql/staff-session.resolver.ts';
import type { IdentityParts } from './parts/identity-parts.ts';
import { AttemptLimits } from './limits/attempt-limits.ts';
import type { LimitOptions } from './limits/limit-options.ts';
import { ownPersonalData } from './personal-data/own-part.ts';
import { PersonalDataLinks } from './personal-data/personal-data-links.ts';
import type { PersonalDataRoutesParts } from './personal-data/personal-data-routes.ts';
import { PersonalData } from './personal-data/personal-data.ts';
import { forgetExpired } from './schedule/forget-expired.ts';
import { factorSettings } from './second-factor/factor-settings.ts';
import { AccessTokens } from './secrets/access-tokens.ts';
import { PasswordHasher } from './secrets/password-hasher.ts';
import { ProviderClient } from './single-sign-on/provider-client.ts';
import type { SsoRoutesParts } from './single-sign-on/sso-routes.ts';
import { ssoSettings } from './single-sign-on/sso-settings.ts';

export interface IdentityDeps {
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
}

/** What the api takes from this slice. */
export interface Identity {
  readonly resolvers: readonly ResolverInstance[];
  /** see {@link resolveViewer} */
  readonly viewerOf: (em: EntityManager, authorization: string | undefined) => Promise<Viewer>;
  readonly parts: IdentityParts;
  /** what the download route needs; slices above add what they know to `data` */
  readonly personalData: PersonalDataRoutesParts;
  /** what the routes of single sign-on need; undefined without it */
  readonly singleSignOn: SsoRoutesParts | undefined;
}

/** Puts the slice together for the api. */
export function composeIdentity(deps: IdentityDeps): Identity {
  const { database, directory, keys, publicUrl, security, limits, settings } = deps;
  checkPermissions();
  const tokens = new AccessTokens(keys);
  const parts: IdentityParts = {
    database,
    keys,
    tokens,
    hasher: new PasswordHasher(),
    limits: new AttemptLimits(database, keys, limits),
    security,
    factors: factorSettings(publicUrl, deps.issuer, staffRoles(settings.secondFactorRoles)),
    sessions: settings,
    local: { staff: settings.staffPasswords },
    erasures: new ErasureNotes(deps.notes, deps.logger),
  };
  const { factors } = parts;
  const personalData = { database, links: new PersonalDataLinks(keys, publicUrl), data: new PersonalData() };
  personalData.data.add(ownPersonalData);
  const presenter = new SessionPresenter(tokens, directory, factors);
  return {
    resolvers: [
      new SessionResolver(parts, presenter),
      new SignInOptionsResolver(settings, deps.singleSignOn !== undefined),
      new AccountResolver(parts, directory, presenter),
      new AccountSessionResolver(security),
      new ApiTokenResolver(security),
      new StaffResolver(parts, directory),
      new StaffSessionResolver(parts),
      new PasswordResolver(parts, directory, presenter),
      new EmailChangeResolver(parts),
      new SecondFactorResolver(parts),
      new AuditResolver(),
      new SystemStateResolver(),
      new PersonalDataResolver(personalData.links),
    ],
    viewerOf: (em, authorization) => resolveViewer(em, tokens, authorization, factors),
    parts,
    personalData,
    singleSignOn: deps.singleSignOn && singleSignOnOf(deps, deps.singleSignOn, parts),
  };
}

function singleSignOnOf(
  { publicUrl, logger }: IdentityDeps,
  config: SingleSignOnConfig,
  parts: IdentityParts,
): SsoRoutesParts {
  const provider = new ProviderClient(ssoSettings(config), `${publicUrl}/sso/callback`, logger);
  return { ...parts, provider, cookies: ownCookies(publicUrl) };
}

/** The slice's work that returns by itself; run by the worker. */
export function identityTasks(database: Database, auditDays: number): readonly ScheduledTask[] {
  return [forgetExpired(database, auditDays)];
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
