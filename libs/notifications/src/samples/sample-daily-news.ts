import type { Language } from '@ns/platform';
import { composeSignalHeadline } from '../kinds/compose-mail.ts';
import type { DailyNewsData } from '../templates/signal-mail-data.ts';
import { sampleSignalData } from './sample-data.ts';
import { demoPlace } from './sample-place.ts';

/** Data of the mail with the interim news of a day. */
export function sampleDailyNews(language: Language, place = demoPlace): DailyNewsData {
  const data = sampleSignalData(language, {}, place);
  const kinds = ['published', 'status_changed'] as const;
  return {
    language,
    addressee: data.addressee ?? '',
    municipality: data.municipality,
    items: kinds.map((kind) => ({ ...composeSignalHeadline(kind, data), link: data.link })),
    link: `${place.publicUrl}/signals`,
    unsubscribe: `${place.publicUrl}/mail/unsubscribe?token=x`,
  };
}
