/** Languages of the screens: Bulgarian is the first. */
export type LanguageCode = 'bg' | 'en';
