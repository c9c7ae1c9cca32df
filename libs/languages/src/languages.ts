/** What the product knows of a language; its texts are in the catalogues and dictionaries. */
export interface LanguageRow<Tag extends string = LanguageTag> {
  /** tag of RFC 5646, as in `Accept-Language` and the `lang` attribute of HTML */
  readonly tag: Tag;
  /** script of ISO 15924 in which names of streets are written */
  readonly script: 'Cyrl' | 'Latn';
  /** whether the municipality gives its own words in it; else those of the default language may stand for them */
  readonly needsWords: boolean;
  /** locale for dates, numbers and plural forms */
  readonly locale: string;
  /** what stands after a number of percent; the data of Intl has no space there in any of our languages */
  readonly percentSign: string;
  /** how a date is written in tables: in digits, or with the month in short words where digits are ambiguous */
  readonly dateInTables: 'digits' | 'words';
  /** the language’s name in itself */
  readonly name: string;
  /** the same in two letters, for the switch of the screens */
  readonly shortName: string;
  /** the name in English, for the manual of the API */
  readonly description: string;
}

/** The languages by their codes in the API: a further one is a row here and its catalogues. */
export const languageRows = {
  BG: {
    tag: 'bg',
    locale: 'bg-BG',
    script: 'Cyrl',
    dateInTables: 'digits',
    percentSign: '\u00a0%',
    name: 'Български',
    shortName: 'БГ',
    needsWords: true,
    description: 'Bulgarian, the default.',
  },
  EN: {
    tag: 'en',
    locale: 'en-GB',
    script: 'Latn',
    dateInTables: 'words',
    percentSign: '%',
    name: 'English',
    shortName: 'EN',
    needsWords: true,
    description: 'English.',
  },
} as const satisfies Readonly<Record<string, LanguageRow<string>>>;

export type Language = keyof typeof languageRows;
export type LanguageTag = (typeof languageRows)[Language]['tag'];

/** Every language, the default first. */
export const languages: readonly Language[] = Object.keys(languageRows) as Language[];

/** The tags of the languages, as the municipality’s own data names them. */
export const languageTags: readonly LanguageTag[] = languages.map((language) => languageRows[language].tag);

/** What is spoken where nobody chose. */
export const defaultLanguage = 'BG' satisfies Language;

/** The tag of the default language. */
export const defaultTag = languageRows[defaultLanguage].tag;

/** The language with this tag; the default one for a tag of no language, or for none. */
export function languageWithTag(tag: string | null): Language {
  return languages.find((language) => languageRows[language].tag === tag) ?? defaultLanguage;
}

/** A number of percent, 0 to 100 and beyond, in whole percent as the language writes it: `69 %` or `69%`. */
export function percentText(percent: number, { locale, percentSign }: LanguageRow): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(percent) + percentSign;
}
