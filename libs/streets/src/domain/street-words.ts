import { cyrillicReadings, isLatin } from '@ns/bulgarian';
import { type Text, textOf, textByScript } from '../texts/index.ts';

/** What kind of street it is; decides the word before its name. */
export const streetKinds = ['street', 'boulevard', 'square', 'other'] as const;
export type StreetKind = (typeof streetKinds)[number];

/** Words that people write before a name, or leave out, and the kind that they say; they are not looked for. */
const kindsByWord: ReadonlyMap<string, StreetKind | null> = new Map([
  ...['ул', 'улица', 'ulitsa', 'ulica', 'ul', 'st', 'str', 'street'].map((word) => [word, 'street'] as const),
  ...['бул', 'булевард', 'bul', 'bulevard', 'blvd', 'boulevard', 'bd'].map((word) => [word, 'boulevard'] as const),
  ...['пл', 'площад', 'square', 'sq', 'ploshtad', 'pl'].map((word) => [word, 'square'] as const),
  ...['жк', 'кв', 'алея'].map((word) => [word, null] as const),
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
  /** The kind that a word before the name says; null when none does. */
  readonly kind: StreetKind | null;
}

/** Longest text that is read; a street with its number is shorter. */
const longestText = 100;
const mostWords = 6;

/**
 * Reads a typed address: „бул. Липник 12“ looks for липник and keeps 12. A number alone may begin a name
 * („19-ти февруари“), so it is a house number only behind a word.
 */
export function readStreetSearch(text: string): StreetSearch {
  const all = wordsIn(text.slice(0, longestText));
  const typed = all.filter((word) => !kindsByWord.has(word));
  const last = typed.at(-1) ?? '';
  const isNumber = typed.length > 1 && /^\d{1,4}[а-яa-z]?$/.test(last);
  const words = (isNumber ? typed.slice(0, -1) : typed).slice(0, mostWords);
  return {
    words: words.map((word) => (isLatin(word) ? [word, ...cyrillicReadings(word)] : [word])),
    houseNumber: isNumber ? last.toUpperCase() : '',
    kind: kindsByWord.get(all[0] ?? '') ?? null,
  };
}

/**
 * Whether what was typed names the whole street and not its beginning, in any spelling that finds it; a kind that was
 * typed has to be that of the street.
 */
export function namesWhole({ words, kind }: StreetSearch, street: StreetName): boolean {
  return (
    (kind === null || kind === street.kind) &&
    [street.name, street.latin].some((name) => {
      const own = wordsIn(name);
      return own.length === words.length && own.every((word, at) => words[at]?.includes(word));
    })
  );
}

function wordsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
