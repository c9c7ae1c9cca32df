import { type MunicipalityDirectory } from '@ns/municipality';
import {
  type Database,
  type DerivedKeys,
  type EntityManager,
  type ResolverInstance,
  type ScheduledTask,
  type SecurityLog,
} from '@ns/platform';
import { checkPermissions } from './domain/permissions.ts';
import { resolveViewer } from './access/resolve-viewer.ts';
import { type Viewer } from './access/viewer.ts';
import { AccountResolver } from './graphql/account.resolver.ts';
import { AccountSessionResolver } from './graphql/account-session.resolver.ts';
import { ApiTokenResolver } from './graphql/api-token.resolver.ts';
import { PersonalDataResolver } from './graphql/personal-data.resolver.ts';
import { SessionPresenter } from './graphql/session.presenter.ts';
import { SessionResolver } from './graphql/session.resolver.ts';
import { type IdentityParts } from './identity-parts.ts';
import { AttemptLimits } from './limits/attempt-limits.ts';
import { type LimitOptions } from './limits/limit-options.ts';
import { ownPersonalData } from './personal-data/own-part.ts';
import { PersonalDataLinks } from './personal-data/personal-data-links.ts';
import { type PersonalDataRoutesParts } from './personal-data/personal-data-routes.ts';
import { PersonalData } from './personal-data/personal-data.ts';
import { forgetExpired } from './schedule/forget-expired.ts';
import { AccessTokens } from './secrets/access-tokens.ts';
import { PasswordHasher } from './secrets/password-hasher.ts';

export interface IdentityDeps {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly keys: DerivedKeys;
  readonly publicUrl: string;
  readonly security: SecurityLog;
  readonly limits?: LimitOptions;
}

/** What the api takes from this slice. */
export interface Identity {
  readonly resolvers: readonly ResolverInstance[];
  /** see {@link resolveViewer} */
  readonly viewerOf: (em: EntityManager, authorization: string | undefined) => Promise<Viewer>;
  readonly parts: IdentityParts;
  /** what the download route needs; slices above add what they know to `data` */
  readonly personalData: PersonalDataRoutesParts;
}

/** Puts the slice together for the api. */
export function composeIdentity({ database, directory, keys, publicUrl, security, limits }: IdentityDeps): Identity {
  checkPermissions();
  const tokens = new AccessTokens(keys);
  const parts: IdentityParts = {
    database,
    keys,
    tokens,
    hasher: new PasswordHasher(),
    limits: new AttemptLimits(database, keys, limits),
    security,
  };
  const personalData = { database, links: new PersonalDataLinks(keys, publicUrl), data: new PersonalData() };
  personalData.data.add(ownPersonalData);
  return {
    resolvers: [
      new SessionResolver(parts, new SessionPresenter(tokens, directory)),
      new AccountResolver(parts, directory),
      new AccountSessionResolver(security),
      new ApiTokenResolver(security),
      new PersonalDataResolver(personalData.links),
    ],
    viewerOf: (em, authorization) => resolveViewer(em, tokens, authorization),
    parts,
    personalData,
  };
}

/** The slice's work that returns by itself; run by the worker. */
export function identityTasks(database: Database): readonly ScheduledTask[] {
  return [forgetExpired(database)];
}
