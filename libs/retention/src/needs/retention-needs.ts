import type { Forget } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import type { Database } from '@ns/platform';

/** What the use cases of this slice work with; each names what it takes. */
export interface RetentionNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  /** for how many days entries of the audit stay, whatever the plan says */
  readonly auditDays: number;
  /** how each slice forgets its own, in this order */
  readonly forgetters: readonly Forget[];
}

export type Needs<K extends keyof RetentionNeeds> = Pick<RetentionNeeds, K>;
