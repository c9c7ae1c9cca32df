import type { Database, DerivedKeys, SecurityLog } from '@ns/platform';
import type { LocalSignIn } from '../access/local-sign-in.ts';
import type { AttemptLimits } from '../limits/attempt-limits.ts';
import type { AccessTokens } from '../secrets/access-tokens.ts';
import type { FactorSettings } from '../second-factor/factor-settings.ts';
import type { ErasureNotes } from '../personal-data/erasure-notes.ts';
import type { PasswordHasher } from '../secrets/password-hasher.ts';
import type { SessionSettings } from '../sessions/session-lifetime.ts';

/** What the use cases of this slice work with; each names what it takes. */
export interface IdentityNeeds {
  readonly database: Database;
  readonly keys: DerivedKeys;
  readonly hasher: PasswordHasher;
  readonly tokens: AccessTokens;
  readonly limits: AttemptLimits;
  readonly security: SecurityLog;
  readonly factors: FactorSettings;
  readonly sessions: SessionSettings;
  readonly local: LocalSignIn;
  readonly erasures: ErasureNotes;
}

export type Needs<K extends keyof IdentityNeeds> = Pick<IdentityNeeds, K>;

/** What it takes to find out whether it is the owner of an account who acts. */
export type ProofNeeds = Needs<'database' | 'keys' | 'hasher' | 'limits' | 'security' | 'factors'>;
