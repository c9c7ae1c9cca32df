import { type Database, type DerivedKeys, type SecurityLog } from '@ns/platform';
import { type AttemptLimits } from './limits/attempt-limits.ts';
import { type AccessTokens } from './secrets/access-tokens.ts';
import { type PasswordHasher } from './secrets/password-hasher.ts';

/** What the use cases of this slice work with; each names the parts it takes. */
export interface IdentityParts {
  readonly database: Database;
  readonly keys: DerivedKeys;
  readonly hasher: PasswordHasher;
  readonly tokens: AccessTokens;
  readonly limits: AttemptLimits;
  readonly security: SecurityLog;
}

export type Uses<K extends keyof IdentityParts> = Pick<IdentityParts, K>;
