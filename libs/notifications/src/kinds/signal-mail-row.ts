import type { WordsOf } from '@ns/platform';
import type { MailLinkKind, SignalEventKind } from '@ns/signals';
import type { MailTopic } from '../domain/mail-topic.ts';
import type { LetterParts } from '../templates/letters/letter.ts';
import type { SignalMailData } from '../templates/signal-mail-data.ts';
import type { bg } from '../templates/texts/signal/bg.ts';

/** Says a message of the mails about a signal in the language of the reader. */
export type Say = WordsOf<typeof bg>;

/** A kind of mail about a signal: what causes it, who gets it, and what its letter says. */
export interface SignalMailRow {
  /**
   * The events that cause it. `NEW_STATUS`: when the signal came to another status, or staff wrote a public text; a
   * move between desks within a status is no news to the reporter. `IF_SAID`: only when staff wrote a public text.
   * `IF_NEW_DAY`: only when another day came in the place of the promised one.
   */
  readonly events: Readonly<Partial<Record<SignalEventKind, 'ALWAYS' | 'NEW_STATUS' | 'IF_SAID' | 'IF_NEW_DAY'>>>;
  /**
   * `REPORTER` leaves out those who only follow the signal because theirs was joined to it. `NEW_ASSIGNEE`: who was
   * made responsible by somebody else. `ASSIGNEE`: who is responsible, as long as that person works for the
   * department. `MENTIONED`: colleagues whom a note names.
   */
  readonly to: 'REPORTER' | 'EVERYBODY' | 'NEW_ASSIGNEE' | 'ASSIGNEE' | 'MENTIONED';
  /** under which it is switched off; null when it is owed by law, asked for, or needed to go on */
  readonly topic: MailTopic | null;
  /** whether it also reaches the devices of citizens; staff work in the console */
  readonly push: boolean;
  /** the photo of the report, with or without that of the result */
  readonly photos?: 'REPORT' | 'REPORT_AND_RESULT';
  /**
   * the kind whose content it takes in when that comes while it waits: one mail instead of two. Its letter is written
   * when it leaves, from what is known then
   */
  readonly carries?: 'registered';
  /** what the reporter can do from the mail without signing in */
  readonly links?: readonly MailLinkKind[];
  /** the page behind its button, when it is not that of the reader */
  readonly opens?: 'PUBLIC_PAGE';
  /** the letter; its subject and heading are the words of the kind unless it says otherwise */
  readonly letter: (data: SignalMailData, say: Say) => LetterParts;
}
