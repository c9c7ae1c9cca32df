import { type LanguageTag, languageRows, languages, type Language } from '@ns/languages';
import type { FieldProblem } from './field-problems.ts';

/** Words of the municipality in one language, as the API has them. */
export interface TextOfTag {
  readonly tag: string;
  readonly text: string;
}

/** Words by the tags of their languages, while they are edited. */
export type EditedWords = Readonly<Partial<Record<LanguageTag, string>>>;

/** The field of a text in a language: `nameBg`, as faults of the API and entries of the audit have it. */
export function wordsField(name: string, language: Language): string {
  const { tag } = languageRows[language];
  return `${name}${tag.charAt(0).toUpperCase()}${tag.slice(1)}`;
}

/** The texts of the API as words to edit. */
export function editedWords(texts: readonly TextOfTag[] | null | undefined): EditedWords {
  return Object.fromEntries((texts ?? []).map(({ tag, text }) => [tag, text]));
}

/** The words of every language as the API takes them; an empty text takes the words of its language away. */
export function givenTexts(words: EditedWords): TextOfTag[] {
  return languages.map((language) => {
    const { tag } = languageRows[language];
    return { tag, text: words[tag]?.trim() ?? '' };
  });
}

/** The texts of the API as the values of a form with a field for each language. */
export function wordsValues(
  name: string,
  texts: readonly TextOfTag[] | null | undefined,
): Readonly<Record<string, string>> {
  const words = editedWords(texts);
  return Object.fromEntries(
    languages.map((language) => [wordsField(name, language), words[languageRows[language].tag] ?? '']),
  );
}

/** The same back again: the texts that a form with a field for each language gives. */
export function textsOfValues(name: string, values: Readonly<Record<string, string | boolean>>): TextOfTag[] {
  return givenTexts(
    Object.fromEntries(
      languages.map((language) => [languageRows[language].tag, String(values[wordsField(name, language)] ?? '')]),
    ),
  );
}

/** Where a fault of a text is shown: the API has `nameBg`, or `nameTexts.de` for a language without such a field. */
export function atWordsField({ path, message }: FieldProblem): FieldProblem {
  const [, before = '', name = '', tag] = /^(.*\.)?(\w+)Texts\.([\w-]+)$/.exec(path) ?? [];
  const language = languages.find((each) => languageRows[each].tag === tag);
  return { path: language ? `${before}${wordsField(name, language)}` : path, message };
}
