import { type Language } from '@ns/platform';

/** Everything a mail about a signal may say, in the addressee's language. Statuses and texts are those of the event. */
export interface SignalMailFacts {
  readonly language: Language;
  readonly addressee: string;
  /** false: somebody whose own signal was joined to this one */
  readonly isReporter: boolean;
  /** a member of staff who is to work on it */
  readonly isAssignee: boolean;
  readonly municipality: string;
  readonly reference: string;
  /** opens the signal without signing in; only for its reporter */
  readonly accessCode: string | null;
  /** with its date, as people write it */
  readonly incomingNumber: string | null;
  /** days in words */
  readonly serviceDue: string | null;
  readonly statutoryDue: string;
  readonly isStatutoryDuePast: boolean;
  /** last day to answer a question, or until an outcome stands undisputed */
  readonly silenceUntil: string;
  /** last day to dispute an outcome */
  readonly disputeUntil: string;
  readonly status: string;
  readonly category: string;
  /** settlement and, when it was given, the address */
  readonly place: string;
  readonly department: string;
  readonly externalBody: { readonly name: string; readonly phone: string | null } | null;
  readonly duplicateOf: string | null;
  /** what was done, asked, decided or why, as staff wrote it */
  readonly message: string | null;
  /** photos came with the event */
  readonly hasPhotos: boolean;
  readonly link: string;
  /** switches such mails off; null when they always come */
  readonly unsubscribe: string | null;
}

/** What a mail about an account may say. */
export interface AccountMailFacts {
  readonly language: Language;
  readonly addressee: string;
  readonly municipality: string;
  /** where the button leads */
  readonly link: string;
  /** six digits, in the mail that carries them */
  readonly code: string | null;
}
