import type { MunicipalityDirectory } from '@ns/municipality';
import type { Database } from '@ns/platform';

/** What the use cases of this slice work with; each names what it takes. */
export interface MenusNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  /** kinds of the mails that may hold words of the municipality */
  readonly wordedMails: readonly string[];
}

export type Needs<K extends keyof MenusNeeds> = Pick<MenusNeeds, K>;
