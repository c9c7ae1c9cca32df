import type { Dictionaries } from '@ns/web';

/** The dictionaries of the application; a further language is a file here. */
export const dictionaries: Dictionaries = { bg: () => import('./bg.json'), en: () => import('./en.json') };
