import type { MunicipalityDirectory } from '@ns/municipality';
import type { Database } from '@ns/platform';

/** What the use cases of this slice work with; each names what it takes. */
export interface ReferralsNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
}

export type Needs<K extends keyof ReferralsNeeds> = Pick<ReferralsNeeds, K>;
