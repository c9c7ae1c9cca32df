/** What the product knows of a language; its texts are in the catalogues of the slices. */
export interface LanguageRow<Tag extends string = LanguageTag> {
  /** tag of RFC 5646, as in `Accept-Language` and the `lang` attribute of HTML */
  readonly tag: Tag;
  /** script of ISO 15924 in which names of streets are written */
  readonly script: 'Cyrl' | 'Latn';
  /** whether the municipality gives its own words in it; else those of the default language may stand for them */
  readonly needsWords: boolean;
  /** locale for dates, numbers and plural forms */
  readonly locale: string;
  /** the language’s name in itself */
  readonly name: string;
  /** the name in English, for the manual of the API */
  readonly description: string;
}

/** The languages of labels, messages and mails: a further one is a row here and its catalogues. */
const rows = {
  BG: {
    tag: 'bg',
    locale: 'bg-BG',
    script: 'Cyrl',
    name: 'Български',
    needsWords: true,
    description: 'Bulgarian, the default.',
  },
  EN: { tag: 'en', locale: 'en-GB', script: 'Latn', name: 'English', needsWords: true, description: 'English.' },
} as const satisfies Readonly<Record<string, LanguageRow<string>>>;

export type Language = keyof typeof rows;
export type LanguageTag = (typeof rows)[Language]['tag'];

/** Every language, the default first. */
export const languages: readonly Language[] = Object.keys(rows) as Language[];

/** The tags of the languages, as the municipality’s own data names them. */
export const languageTags: readonly LanguageTag[] = languages.map((language) => rows[language].tag);

/** The tags of the languages in which the municipality gives each of its words. */
export const neededTags: readonly string[] = languages
  .filter((language) => rows[language].needsWords)
  .map((language) => rows[language].tag);

/** What is spoken where nobody chose. */
export const defaultLanguage = 'BG' satisfies Language;

/** The tag of the default language. */
export const defaultTag = rows[defaultLanguage].tag;

/** What logs, configuration errors and the manual of the API speak. */
export const technicalLanguage = 'EN' satisfies Language;

/** The languages by their codes, as enums of inputs want them. */
export const languageCodes = Object.fromEntries(languages.map((code) => [code, code])) as {
  readonly [Code in Language]: Code;
};

const known = new Map<string, LanguageRow>(Object.entries(rows));

/** The row of a language. */
export function languageRow(language: Language): LanguageRow {
  const row = known.get(language);
  if (row === undefined) {
    throw new Error(`There is no language ${language}.`);
  }
  return row;
}

/** Adds a row while the program runs. Only a test needs it, to try a language that the product does not have. */
export function addLanguageRow(code: string, row: LanguageRow<string>): Language {
  known.set(code, row as LanguageRow);
  return code as Language;
}

/** Takes away a language that was added. */
export function removeLanguageRow(code: Language): void {
  known.delete(code);
}

/** True for the code of a language of the product. */
export function isLanguage(code: unknown): code is Language {
  return typeof code === 'string' && known.has(code);
}

/** True for the tag of a language of the product. */
export function isLanguageTag(tag: string): boolean {
  return [...known.values()].some((row) => row.tag === tag);
}

/** Chooses by `Accept-Language` (RFC 9110 §12.5.4): another language only when it is preferred to the default. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const qualities = new Map<string, number>();
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const given = parameters.find((parameter) => parameter.trim().startsWith('q='));
    const quality = Number(given?.trim().slice(2) ?? '1');
    const primary = tag.split('-')[0] ?? '';
    qualities.set(primary, Math.max(qualities.get(primary) ?? 0, Number.isFinite(quality) ? quality : 0));
  }
  const qualityOf = (language: string) => qualities.get(known.get(language)?.tag ?? '') ?? 0;
  return ([...known.keys()] as Language[]).reduce(
    (best, language) => (qualityOf(language) > qualityOf(best) ? language : best),
    defaultLanguage,
  );
}
