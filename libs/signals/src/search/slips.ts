import { stemOf } from '@ns/bulgarian/word-forms';

const alphabet = [...'абвгдежзийклмнопрстуфхцчшщъьюя'];

/** A shorter word has too many neighbours to be guessed at, a longer one is no word. */
const shortestGuess = 4;
const longestGuess = 24;

/**
 * The stems of the words that differ from this one by one slip of the finger: a character too many, one missing,
 * another one, or two neighbours changed over. Some hundred; empty for what is no Bulgarian word.
 */
export function stemsOneSlipAway(word: string): ReadonlySet<string> {
  if (!/^[а-я]+$/.test(word) || word.length < shortestGuess || word.length > longestGuess) {
    return new Set();
  }
  const places = [...Array(word.length + 1).keys()];
  const meant = places.flatMap((place) => {
    const before = word.slice(0, place);
    const [here = '', next = ''] = word.slice(place);
    const after = word.slice(place + 1);
    return [
      ...alphabet.map((letter) => `${before}${letter}${here}${after}`),
      ...(here === '' ? [] : [`${before}${after}`, ...alphabet.map((letter) => `${before}${letter}${after}`)]),
      ...(next === '' ? [] : [`${before}${next}${here}${after.slice(1)}`]),
    ];
  });
  return new Set(meant.filter(({ length }) => length >= shortestGuess).map(stemOf));
}

/** Whether two words have most of their pairs of characters in common, as with a slip or two. */
export function isAlike(one: string, other: string): boolean {
  const pairs = (word: string) =>
    new Set([...` ${word} `].map((letter, place) => letter + (` ${word} `[place + 1] ?? '')));
  const [ofOne, ofOther] = [pairs(one), pairs(other)];
  const common = [...ofOne].filter((pair) => ofOther.has(pair)).length;
  return common * 2 >= Math.max(ofOne.size, ofOther.size);
}
