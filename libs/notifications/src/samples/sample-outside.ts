import type { Language } from '@ns/platform';
import { longDate } from '../templates/long-date.ts';
import type { OutsideMailData } from '../templates/outside-mail-data.ts';
import { sampleWords } from '../templates/texts/sample/index.ts';
import { sampleSignalData } from './sample-data.ts';
import { demoPlace } from './sample-place.ts';

/** A report that is passed on to an outside body. */
export function sampleOutsideData(language: Language, place = demoPlace): OutsideMailData {
  const { municipality, reference, category, place: where, description } = sampleSignalData(language, {}, place);
  return {
    language,
    addressee: null,
    municipality,
    reference,
    incomingNumber: '94-НС-117/24.11.2026',
    category,
    place: where,
    point: '43.84870, 25.95340',
    description,
    words: null,
    sentOn: null,
    receivedOn: longDate('2026-11-24', language),
    answerBy: longDate('2026-12-08', language),
    photoIds: [place.photos.before].filter((id) => id !== null),
    link: `${place.publicUrl}/s/${reference}`,
  };
}

/** A report to which an outside body has not answered. */
export function sampleReminderData(language: Language, place = demoPlace): OutsideMailData {
  return { ...sampleOutsideData(language, place), sentOn: longDate('2026-11-27', language) };
}

/** Work on a report that is ordered from a contractor. */
export function sampleWorkOrderData(language: Language, place = demoPlace): OutsideMailData {
  return { ...sampleOutsideData(language, place), words: sampleWords.in(language)('work') };
}
