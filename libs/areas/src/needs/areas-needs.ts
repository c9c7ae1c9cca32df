import type { MunicipalityDirectory } from '@ns/municipality';
import type { Database } from '@ns/platform';

/** What the use cases of this slice work with; each names what it takes. */
export interface AreasNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
}

export type Needs<K extends keyof AreasNeeds> = Pick<AreasNeeds, K>;
