import type { Translation } from '@ns/platform/language';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  waits: 'We are about to forward it to {body}.',
  sentence: '{news}.',
  dayToCome: 'Choose a day that has already come.',
  dayTooEarly: 'Choose a day no earlier than what was noted before.',
  personNeeded: 'Write who took the report.',
  answerNeeded: 'Choose what the body answered.',
  tooLong: 'At most {most} characters.',
  notOfThisNote: 'This does not belong to this note.',
  notToNote: 'This is noted already, or the report is no longer forwarded. Reload the page.',
};
