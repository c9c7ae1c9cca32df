import { cyrillicReadings, isLatin } from '@ns/bulgarian';
import { readNumber, type SpokenNumber } from './number-forms.ts';

/** Shorter words are in every text. */
const shortestWord = 3;
const mostWords = 5;
const mostSpellings = 12;
const longestText = 100;

/** What somebody looks for among the published signals. */
export interface PublicWords {
  /** each word with the spellings that it may have, lower case: alphanumeric characters only */
  readonly words: readonly (readonly string[])[];
  /** the whole text as a reference or incoming number; null when it is none */
  readonly number: SpokenNumber | null;
}

/** Reads a public search: words in Cyrillic or typed with Latin characters, or a number in any spelling. */
export function publicWords(text: string): PublicWords {
  const bounded = text.slice(0, longestText);
  const words = bounded
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortestWord)
    .slice(0, mostWords);
  return {
    words: words.map((word) => (isLatin(word) ? [word, ...cyrillicReadings(word)].slice(0, mostSpellings) : [word])),
    number: readNumber(bounded),
  };
}
