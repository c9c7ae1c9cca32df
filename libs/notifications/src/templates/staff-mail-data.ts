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
  /** what is overdue of all departments of the reader */
  readonly overdueLink: string;
}
