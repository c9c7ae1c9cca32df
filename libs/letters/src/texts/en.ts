import type { Translation } from '@ns/platform/language';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  reasonNeeded: 'Write why, in at most {most} characters.',
  letterIsEmail: 'The letter came by e-mail. Choose “E-mail”.',
  wordsNeeded: 'Write an answer of at most {most} characters.',
  openPlace: 'The text has an open place in braces.',
  letterWithoutAddress: 'The letter names no address to answer to.',
  letterDecided: 'Somebody has dealt with this letter already.',
  noteOfLetter: 'From a letter (who wrote it is not proven):',
  noteOfReporter: 'From a letter with the address of the report’s reporter (who wrote it is not proven):',
  noWords: '(no text)',
  letterAboutNothing: 'The letter answers no mail about a report.',
  'personalData.letters': 'Letters from your address',
  'personalData.receivedAt': 'Received',
  'personalData.text': 'Text',
  'personalData.noSubject': 'No subject',
};
