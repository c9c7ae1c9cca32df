import type { Translation } from '@ns/platform';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  cuttingOut: 'cutting out the municipality',
  streets: 'streets',
  map: 'map',
  sameStreets: 'The streets are the same.',
  set: 'set',
  streetCount: 'streets: {count}',
};
