import type { Dictionaries } from '@ns/web';
import type { bg as first } from './bg/index.ts';

/** The dictionaries of the application, each fetched when it is needed; a further language is a folder here. */
export const dictionaries: Dictionaries<typeof first> = {
  bg: async () => (await import('./bg/index.ts')).bg,
  en: async () => (await import('./en/index.ts')).en,
};
