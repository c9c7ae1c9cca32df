// Written by `npm run languages` from the catalogues of this folder.
export const catalogues = {
  bg: async () => (await import('./bg.ts')).bg,
  en: async () => (await import('./en.ts')).en,
} as const;

/** The catalogue of the default language, whose keys the others have. */
export type DefaultCatalogue = (typeof import('./bg.ts'))['bg'];
