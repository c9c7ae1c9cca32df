import { defaultTag, type Language, type LanguageRow, languageRow } from './languages.ts';
import type { Text } from './message-values.ts';

/** Words that the municipality gave, by the tags of their languages; those of the default language are always there. */
export type WordsByLanguage = Readonly<Record<typeof defaultTag, string>> & Readonly<Partial<Record<string, string>>>;

/** The words in this language, or in the default one where none were given. */
export function wordsIn(language: Language, words: WordsByLanguage): string {
  return words[languageRow(language).tag] ?? words[defaultTag];
}

/** Words by language as a text. */
export function textOfWords(words: WordsByLanguage): Text {
  return { in: (language) => wordsIn(language, words) };
}

/** A name that is written in several scripts, in the script of the reader’s language. */
export function textByScript(names: Readonly<Record<LanguageRow['script'], string>>): Text {
  return { in: (language) => names[languageRow(language).script] };
}
