import type { Translation } from '@ns/platform/language';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  street: 'ul. {name}',
  boulevard: 'bul. {name}',
  square: 'pl. {name}',
};
