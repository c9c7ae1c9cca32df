import type { Language } from '@ns/platform';
import type { AwaitedDay, MailLinkKind } from '@ns/signals';
import type { MailMunicipality } from './mail-settings.ts';

/** Everything a mail about a signal may say, in the addressee's language. Statuses and texts are those of the event. */
export interface SignalMailData {
  readonly language: Language;
  /** null for those who follow: the staff, who can read the mails, need not know their names */
  readonly addressee: string | null;
  /** false: somebody who follows it */
  readonly isReporter: boolean;
  /** the staff entered it for the reporter */
  readonly isEnteredByStaff: boolean;
  /** a follower whose own signal was joined to this one */
  readonly isJoined: boolean;
  /** a member of staff who is to work on it */
  readonly isAssignee: boolean;
  /** the colleague whose note names the addressee; null in all other mails */
  readonly mentionedBy: string | null;
  readonly municipality: MailMunicipality;
  readonly reference: string;
  /** opens the signal without signing in; only for its reporter */
  readonly accessCode: string | null;
  /** with its date, as people write it */
  readonly incomingNumber: string | null;
  /** the number that no longer counts, when the event is about that */
  readonly previousNumber: string | null;
  /** days in words */
  readonly serviceDue: string | null;
  readonly statutoryDue: string;
  readonly isStatutoryDuePast: boolean;
  /** by when something happens with it and who is responsible, in a sentence; null once the work is over */
  readonly nextDay: string | null;
  /** what a day that passed or moved was for, where it was not the work */
  readonly awaited: AwaitedDay | null;
  /** the day is another one because the category is */
  readonly isRecategorized: boolean;
  /** last day to answer a question, or until an outcome stands undisputed */
  readonly silenceUntil: string;
  /** last day to dispute an outcome */
  readonly disputeUntil: string;
  readonly status: string;
  /** somebody works on it */
  readonly isBegun: boolean;
  readonly category: string;
  /** settlement and, for reporter and staff, the address when it was given */
  readonly place: string;
  readonly department: string;
  readonly externalBody: { readonly name: string; readonly phone: string | null } | null;
  /** what became of the forwarding, in a sentence; null in mails about anything else */
  readonly referral: string | null;
  readonly duplicateOf: string | null;
  /**
   * what was done, asked, decided or why, as staff wrote it; to followers as everybody reads it, null where nobody
   * does; in the mail of a mention, the note
   */
  readonly message: string | null;
  /** the event has photos, which the reporter finds on the page */
  readonly hasPhotosOfEvent: boolean;
  /** ids of photos that travel in the mail, only to the reporter and the staff */
  readonly photos: { readonly before: string | null; readonly after: string | null };
  /** as the reporter wrote it, shortened; null for those who follow */
  readonly description: string | null;
  /** the municipality still owes work */
  readonly isOpen: boolean;
  /** pages on which the reporter acts without signing in */
  readonly actions: Readonly<Partial<Record<MailLinkKind, string>>>;
  readonly link: string;
  /** switches such mails off; null when they always come */
  readonly unsubscribe: string | null;
  /** ends the mails about this signal; only for those who follow it */
  readonly stopFollowing: string | null;
}

/** A signal whose term has passed or ends soon, as the digest lists it. */
export interface DigestSignal {
  readonly reference: string;
  readonly category: string;
  readonly place: string;
  /** day in words */
  readonly due: string;
  readonly whose: 'OWN' | 'NOBODY' | 'COLLEAGUE';
  readonly link: string;
}

/** Signals that press in one way. */
export interface DigestGroup {
  readonly total: number;
  /** how many of them are the addressee's */
  readonly own: number;
  /** the first of them */
  readonly signals: readonly DigestSignal[];
  /** the whole list in the console */
  readonly link: string;
}

/** A signal for which the management sets a new day. */
export interface DigestDecision {
  readonly reference: string;
  readonly category: string;
  readonly department: string;
  /** the day that passed, in words */
  readonly due: string;
  readonly link: string;
}

/** What waits for the decision of the management. */
export interface DigestDecisions {
  readonly total: number;
  /** the first of them */
  readonly signals: readonly DigestDecision[];
  /** the whole list in the console */
  readonly link: string;
}

/** What a department has that presses. */
export interface DigestDepartment {
  readonly name: string;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly undecided: number;
  readonly unassigned: number;
  readonly link: string;
}

/** What the mail about a working day may say. */
export interface DigestData {
  readonly language: Language;
  readonly addressee: string;
  readonly municipality: MailMunicipality;
  /** the working day, in words */
  readonly day: string;
  readonly overdue: number;
  readonly dueSoon: number;
  /** signals whose promised day passed, and for which nobody has set a new one */
  readonly undecided: number;
  /** a clerk's signals, or a manager's departments */
  readonly content:
    | {
        readonly kind: 'signals';
        readonly undecided: DigestGroup;
        readonly overdue: DigestGroup;
        readonly dueSoon: DigestGroup;
      }
    | {
        readonly kind: 'departments';
        readonly decisions: DigestDecisions;
        readonly departments: readonly DigestDepartment[];
      };
  /** the console */
  readonly link: string;
  readonly unsubscribe: string | null;
}

/** Numbers of one month; hours are not rounded. */
export interface MonthNumbers {
  readonly received: number;
  readonly resolved: number;
  readonly resolvedInTime: number;
  readonly open: number;
  readonly overdue: number;
  readonly medianHoursToResolve: number | null;
  readonly averageStars: number | null;
}

/** A saved report with the numbers of a month and of the one before. */
export interface MonthReport {
  readonly name: string;
  readonly month: MonthNumbers;
  readonly before: MonthNumbers;
  /** the most frequent ones, most first */
  readonly categories: readonly { readonly name: string; readonly received: number }[];
  readonly link: string;
}

/** What the mail with the figures of a month may say: numbers only. */
export interface FiguresMailData {
  readonly language: Language;
  readonly addressee: string;
  readonly municipality: MailMunicipality;
  /** in words, with its year */
  readonly month: string;
  readonly monthBefore: string;
  readonly reports: readonly MonthReport[];
  /** the report, or the page when there are several */
  readonly link: string;
  readonly unsubscribe: string | null;
}

/** A published signal as the mail about a week lists it: nothing that people wrote. */
export interface NewsSignal {
  readonly reference: string;
  readonly category: string;
  readonly place: string;
  readonly status: string;
  /** its public page */
  readonly link: string;
  /** id of the photo that is shown */
  readonly photo: string | null;
}

/** Signals that the mail about a week lists under one heading. */
export interface NewsGroup {
  readonly total: number;
  /** the first of them */
  readonly signals: readonly NewsSignal[];
}

/** What the mail about a week in the followed places and categories may say. */
export interface NewsMailData {
  readonly language: Language;
  readonly addressee: null;
  readonly municipality: MailMunicipality;
  /** days in words */
  readonly firstDay: string;
  readonly lastDay: string;
  /** what the addressee follows, and by which part it is named */
  readonly areas: readonly {
    readonly kind: 'SETTLEMENT' | 'QUARTER' | 'STREET' | 'CATEGORY';
    readonly name: string;
  }[];
  readonly published: NewsGroup;
  readonly done: NewsGroup;
  /** the map, narrowed to the area when there is only one */
  readonly link: string;
  /** where people choose what they follow */
  readonly account: string;
  readonly unsubscribe: string | null;
}

/** What the mail with the interim news of a day may say: the same as notifications on devices. */
export interface DailyNewsData {
  readonly language: Language;
  readonly addressee: string;
  readonly municipality: MailMunicipality;
  /** in the order in which they happened */
  readonly items: readonly { readonly title: string; readonly text: string; readonly link: string }[];
  /** the reports of the addressee */
  readonly link: string;
  readonly unsubscribe: string | null;
}

/** What the mail about a certificate may say, in the operator's language. */
export interface CertificateMailData {
  readonly language: Language;
  readonly addressee: null;
  readonly municipality: MailMunicipality;
  /** which certificate it is */
  readonly name: string;
  /** how it stands, in one sentence */
  readonly text: string;
  /** the variable that names its file */
  readonly variable: string;
  /** its last day, in words */
  readonly endsOn: string;
  readonly isOver: boolean;
  /** where the console shows how the registration is doing */
  readonly link: string;
}

/** What a mail about an account may say. */
export interface AccountMailData {
  readonly language: Language;
  /** null while nobody has proven the address */
  readonly addressee: string | null;
  readonly municipality: MailMunicipality;
  /** where the button leads */
  readonly link: string;
  /** six digits, in the mail that carries them */
  readonly code: string | null;
  /** the address that the account is to have, in mails about its change */
  readonly newEmail: string | null;
}
