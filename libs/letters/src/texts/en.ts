import type { Translation } from '@ns/platform/language';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  reasonNeeded: 'Write why, in at most {most} characters.',
  letterIsEmail: 'The letter came by e-mail. Choose “E-mail”.',
  letterDecided: 'Somebody has dealt with this letter already.',
  'personalData.letters': 'Letters from your address',
  'personalData.receivedAt': 'Received',
  'personalData.text': 'Text',
  'personalData.noSubject': 'No subject',
};
