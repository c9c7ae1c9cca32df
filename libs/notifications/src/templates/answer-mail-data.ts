import type { Language } from '@ns/platform';
import type { MailMunicipality } from './mail-settings.ts';

/** What the mail that answers a letter says. */
export interface AnswerMailData {
  readonly language: Language;
  readonly municipality: MailMunicipality;
  /** who wrote is not proven, so nobody is greeted by name */
  readonly addressee: null;
  /** of the letter; empty without one */
  readonly subject: string;
  /** the clerk's words */
  readonly words: string;
  /** the day of the letter, in words */
  readonly writtenOn: string;
}
