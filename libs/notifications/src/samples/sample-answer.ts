import type { Language } from '@ns/platform';
import type { AnswerMailData } from '../templates/answer-mail-data.ts';
import { longDate } from '../templates/long-date.ts';
import { sampleSignalData } from './sample-data.ts';
import { demoPlace } from './sample-place.ts';
import { sampleWords } from '../templates/texts/sample/index.ts';

/** An answer to a letter. */
export function sampleAnswerData(language: Language, place = demoPlace): AnswerMailData {
  return {
    language,
    addressee: null,
    municipality: sampleSignalData(language, {}, place).municipality,
    subject: sampleWords.in(language)('letterSubject'),
    words: sampleWords.in(language)('letterAnswer'),
    writtenOn: longDate('2026-11-24', language),
  };
}
