import { defaultLanguage, type Language, type LanguageRow, languageRows, languages } from '@ns/languages';

export {
  defaultLanguage,
  defaultTag,
  type Language,
  type LanguageRow,
  type LanguageTag,
  languageTags,
  languages,
  percentText,
} from '@ns/languages';

/** The tags of the languages in which the municipality gives each of its words. */
export const neededTags: readonly string[] = languages
  .filter((language) => languageRows[language].needsWords)
  .map((language) => languageRows[language].tag);

/** What logs, configuration errors and the manual of the API speak. */
export const technicalLanguage = 'EN' satisfies Language;

/** The languages by their codes, as enums of inputs want them. */
export const languageCodes = Object.fromEntries(languages.map((code) => [code, code])) as {
  readonly [Code in Language]: Code;
};

const known = new Map<string, LanguageRow>(Object.entries(languageRows));

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
