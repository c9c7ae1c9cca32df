import { cyrillicReadings, isLatin } from '@ns/bulgarian';
import { type Text, textOf, textByScript } from '../texts/index.ts';

/** What kind of street it is; decides the word before its name. */
export const streetKinds = ['street', 'boulevard', 'square', 'other'] as const;
export type StreetKind = (typeof streetKinds)[number];

/** Words that people write before a name, or leave out; they are not looked for. */
const kindWords = new Set([
  ...['ул', 'улица', 'бул', 'булевард', 'пл', 'площад', 'жк', 'кв', 'алея', 'ulitsa', 'ulica', 'ul', 'bul', 'bulevard'],
  ...['st', 'str', 'street', 'blvd', 'boulevard', 'bd', 'square', 'sq', 'ploshtad', 'pl'],
]);

/** A name with the abbreviated word before it. */
const labels: Readonly<Record<StreetKind, (name: Text) => Text>> = {
  street: (name) => textOf('street', { name }),
  boulevard: (name) => textOf('boulevard', { name }),
  square: (name) => textOf('square', { name }),
  other: (name) => name,
};

/** What a street is called: its name as it is and in Latin letters. */
export interface StreetName {
  readonly kind: StreetKind;
  readonly name: string;
  readonly latin: string;
}

/** A street as people write it: „бул. Липник“, “bul. Lipnik”; its name in the script of the language. */
export function streetLabel({ kind, name, latin }: StreetName): Text {
  return labels[kind](textByScript({ Cyrl: name, Latn: latin }));
}

/** Words by which a street is found, in lower case: those of its name, of its Latin form and of its former names. */
export function wordsOfStreet(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => wordsIn(name)))];
}

/** What is looked for: each word with the spellings that it may have, and the house number behind the name. */
export interface StreetSearch {
  /** All of them have to be beginnings of words of a street; each by any of its spellings. */
  readonly words: readonly (readonly string[])[];
  /** „12“, „12А“; empty when none was written. */
  readonly houseNumber: string;
}

/** Longest text that is read; a street with its number is shorter. */
const longestText = 100;
const mostWords = 6;

/**
 * Reads a typed address: „бул. Липник 12“ looks for липник and keeps 12. A number alone may begin a name
 * („19-ти февруари“), so it is a house number only behind a word.
 */
export function readStreetSearch(text: string): StreetSearch {
  const typed = wordsIn(text.slice(0, longestText)).filter((word) => !kindWords.has(word));
  const last = typed.at(-1) ?? '';
  const isNumber = typed.length > 1 && /^\d{1,4}[а-яa-z]?$/.test(last);
  const words = (isNumber ? typed.slice(0, -1) : typed).slice(0, mostWords);
  return {
    words: words.map((word) => (isLatin(word) ? [word, ...cyrillicReadings(word)] : [word])),
    houseNumber: isNumber ? last.toUpperCase() : '',
  };
}

function wordsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
