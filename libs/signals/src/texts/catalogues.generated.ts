// Written by `npm run languages` from the catalogues of this folder.
import { bg } from './bg/index.ts';
import { en } from './en/index.ts';

export const catalogues = {
  bg,
  en,
} as const;

/** The catalogue of the default language, whose keys the others have. */
export type DefaultCatalogue = typeof bg;
