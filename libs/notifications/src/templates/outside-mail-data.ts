import type { Language } from '@ns/platform';
import type { MailMunicipality } from './mail-settings.ts';

/**
 * What the mail to an outside body says of a report. Nothing of it is about the reporter, and no field could hold it.
 */
export interface OutsideMailData {
  readonly language: Language;
  readonly municipality: MailMunicipality;
  /** nobody is greeted by name */
  readonly addressee: null;
  readonly reference: string | null;
  readonly incomingNumber: string | null;
  readonly category: string;
  readonly place: string | null;
  /** degrees, as people copy them into a map */
  readonly point: string | null;
  readonly description: string | null;
  /** the clerk's words for the body */
  readonly words: string | null;
  /** when it was passed on, in words; null where this mail passes it on */
  readonly sentOn: string | null;
  /** in words */
  readonly receivedOn: string;
  /** until when an answer is asked for, in words; null: no term is set */
  readonly answerBy: string | null;
  readonly photoIds: readonly string[];
  /** the public page; null where the report is not public */
  readonly link: string | null;
}
