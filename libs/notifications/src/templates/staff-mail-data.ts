import type { Language } from '@ns/platform';
import type { MailMunicipality } from './mail-settings.ts';

/** What every mail of these says. */
interface StaffMailData {
  readonly language: Language;
  readonly addressee: string;
  readonly municipality: MailMunicipality;
  readonly link: string;
  readonly unsubscribe: string | null;
}

/** What the mail about an outage of the registration may say. */
export interface OutageMailData extends StaffMailData {
  /** whether it is over */
  readonly isOver: boolean;
  /** since when, in words; null when nobody noted it */
  readonly since: string | null;
}

/** Numbers of one week; open and overdue are those at its end. */
export interface WeekNumbers {
  readonly received: number;
  readonly resolved: number;
  readonly resolvedInTime: number;
  readonly open: number;
  readonly overdue: number;
  readonly promises: WeekPromises;
}

/** Promised days of one week: made in it, and ended in it. */
export interface WeekPromises {
  readonly made: number;
  readonly kept: number;
  readonly moved: number;
  readonly broken: number;
}

/** The promises of a department, with the way to what waits for a new day, or to its figures where nothing does. */
export interface PromisesLine extends WeekPromises {
  readonly name: string;
  readonly undecided: number;
  readonly link: string;
}

/** What the mail with the figures of a week may say: numbers only. */
export interface WeekFiguresMailData extends StaffMailData {
  /** in words */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly week: WeekNumbers;
  readonly before: WeekNumbers;
  /** those with anything overdue, most first; none for a reader of one department */
  readonly departments: readonly (WeekNumbers & { readonly name: string; readonly link: string })[];
  /** what waits for a new day now, in all departments of the reader */
  readonly undecided: number;
  readonly undecidedLink: string;
  /** departments with promises of the week, most broken first; none for a reader of one department */
  readonly promises: readonly PromisesLine[];
  /** what is overdue of all departments of the reader */
  readonly overdueLink: string;
}
