import type { Language } from '@ns/platform';
import type { MailMunicipality } from './mail-settings.ts';

/** What every mail to the operator of the service says, in the operator's language. */
interface OperatorMailData {
  readonly language: Language;
  readonly addressee: null;
  readonly municipality: MailMunicipality;
  /** what the installation is called among others */
  readonly installation: string;
  /** the page of the console that shows the state */
  readonly link: string;
}

/** One thing that is not as it should be. */
export interface StuckThing {
  readonly name: string;
  readonly isWarning: boolean;
  /** in words; null when nobody noted it */
  readonly since: string | null;
  /** in words of the log */
  readonly words: readonly string[];
  readonly toDo: string;
  /** where the papers say more */
  readonly paper: string;
}

/** What the mail about a change of the state may say. */
export interface StateMailData extends OperatorMailData {
  readonly turned: readonly StuckThing[];
  /** names of what is well again */
  readonly over: readonly string[];
  /** names of what is still stuck beyond that */
  readonly left: readonly string[];
}

/** What the mail about a week may say. */
export interface WeekMailData extends OperatorMailData {
  /** days in words */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly reports: number;
  readonly registered: number;
  readonly mails: number;
  /** in words; null before the first one */
  readonly lastBackup: string | null;
  /** what is not as it should be now */
  readonly open: readonly StuckThing[];
}
