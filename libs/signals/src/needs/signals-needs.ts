import type { PhotoCovers, PhotoLinks, PhotoLooker, PhotoStore } from '@ns/media';
import type { MunicipalityDirectory, WorkingCalendar } from '@ns/municipality';
import type { Database, DerivedKeys, Logger } from '@ns/platform';
import type { LetterNumberTaker } from './letter-number-taker.ts';
import type { SubmissionAllowance } from '../queries/submission-allowance.ts';
import type { ReferenceTerms } from '../references/next-reference.ts';

/** What the use cases of this slice work with; each names what it takes. */
export interface SignalsNeeds extends ReferenceTerms {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly calendar: WorkingCalendar;
  /** as configured; the municipality may set its own */
  readonly allowance: SubmissionAllowance;
  readonly links: PhotoLinks;
  readonly covers: PhotoCovers;
  readonly keys: DerivedKeys;
  readonly logger: Logger;
  readonly takeLetterNumber: LetterNumberTaker;
}

export type Needs<K extends keyof SignalsNeeds> = Pick<SignalsNeeds, K>;

/** What a step of the workflow needs. */
export type StepNeeds = Needs<'database' | 'directory' | 'calendar'>;

/** What the same step with many signals needs. */
export type ManyStepsNeeds = StepNeeds & Needs<'logger'>;

/** What a new signal needs. */
export type EntryNeeds = StepNeeds & Needs<'marks' | 'referencePrefix'>;

/** What a signal that staff enter needs. */
export type OnBehalfNeeds = EntryNeeds & Needs<'takeLetterNumber'>;

/** What a citizen's own new signal needs. */
export type SubmitNeeds = EntryNeeds & Needs<'allowance'>;

/** What a look at a photo needs. */
export interface LookNeeds extends Needs<'covers' | 'database' | 'logger'> {
  readonly looker: PhotoLooker;
  readonly photos: Pick<PhotoStore, 'read'>;
}
