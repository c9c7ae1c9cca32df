import type { PhotoLinks, PhotoStore } from '@ns/media';
import type { LetterAnswers } from '@ns/notifications';
import type { Database, Logger } from '@ns/platform';
import type { OnBehalfNeeds } from '@ns/signals';
import type { MailboxConfig } from '../config/letters.config.ts';

/** What the use cases of this slice work with; each names what it takes. */
export interface LettersNeeds {
  readonly database: Database;
  readonly logger: Logger;
  readonly photos: PhotoStore;
  readonly links: PhotoLinks;
  readonly mailbox: MailboxConfig;
  /** whether letters are read at all */
  readonly hasMailbox: boolean;
  /** the address that our mails come from */
  readonly ownAddress: string;
  /** for signals that are made of letters */
  readonly signals: OnBehalfNeeds;
  /** mails that answer letters */
  readonly answers: Pick<LetterAnswers, 'open'>;
}

export type Needs<K extends keyof LettersNeeds> = Pick<LettersNeeds, K>;
