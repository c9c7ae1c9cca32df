import { cyrillicReadings, isLatin } from '@ns/bulgarian';
import { stemOf } from '@ns/bulgarian/word-forms';

/** Stop words. */
const empty = new Set([
  'и',
  'в',
  'във',
  'на',
  'от',
  'за',
  'с',
  'със',
  'по',
  'до',
  'при',
  'пред',
  'се',
  'си',
  'да',
  'не',
  'че',
  'е',
  'са',
  'ще',
  'има',
  'го',
  'ги',
  'му',
  'ни',
  'ми',
  'това',
  'тази',
  'този',
  'тези',
  'който',
  'която',
  'което',
  'които',
  'а',
  'но',
  'или',
  'към',
  'из',
  'без',
  'ул',
  'бул',
]);

/** What addresses shorten, in full: who asks for the whole word finds them. */
const inFull: Readonly<Record<string, string>> = { ул: 'улица', бул: 'булевард' };

/** An initial such as the one of „Г. Делчев“: it says nothing that the rest of the name does not. */
const initials = /(?<![\p{L}\p{N}])\p{L}\.(?=\s*\p{L})/gu;

/** Longest word that is kept; what is longer is no word. */
const longestWord = 40;

/** The words of a text in order, lower case; numbers with their suffix (12а) are words. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word.length <= longestWord);
}

/** What a text is found by: the stems of its words, each once; a Latin-typed word also by its likeliest reading. */
export function stemsOf(text: string): readonly string[] {
  const stems = wordsOf(text)
    .map((word) => inFull[word] ?? word)
    .filter((word) => !empty.has(word))
    .flatMap((word) => (isLatin(word) ? [word, ...cyrillicReadings(word).slice(0, 1).map(stemOf)] : [stemOf(word)]));
  return [...new Set(stems)].toSorted();
}

/** One word that is looked for: its stem may be any of these. */
export interface QueryWord {
  readonly typed: string;
  /** likeliest first */
  readonly stems: readonly string[];
  /** Bulgarian words that a Latin-typed one may mean, likeliest first */
  readonly readings: readonly string[];
}

/** Words of a question that are looked for: each costs statements of its own, and more of them narrow nothing more. */
export const mostWords = 20;

/** The first words of a question; empty ones only when there are no others. */
export function queryWords(text: string): readonly QueryWord[] {
  const words = wordsOf(text.replace(initials, ' '));
  const telling = words.filter((word) => !empty.has(word));
  return (telling.length > 0 ? telling : words).slice(0, mostWords).map((typed) => {
    const readings = isLatin(typed) ? cyrillicReadings(typed) : [];
    return {
      typed,
      readings,
      stems: [...new Set(isLatin(typed) ? [typed, ...readings.map(stemOf)] : [stemOf(typed)])],
    };
  });
}
