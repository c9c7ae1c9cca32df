import type { Language } from '../languages.ts';
import { addLanguage, type Catalogue } from '../texts.ts';

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'đ',
  e: 'é',
  f: 'ƒ',
  g: 'ğ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ł',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ɋ',
  r: 'ř',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
};

/** A message in a language that nobody speaks: in brackets, with accents, its placeholders as they were. */
export function pseudoMessage(message: string): string {
  // Braces alternate between words and what the message takes: `{count, plural, one {# day} other {# days}}`.
  let depth = 0;
  const letters = [...message].map((letter) => {
    depth += letter === '{' ? 1 : letter === '}' ? -1 : 0;
    return depth % 2 === 0 ? (accents[letter] ?? letter) : letter;
  });
  return `⟦${letters.join('')}⟧`;
}

/** Adds that language, made of the English catalogues of every slice that is loaded. Tests only. */
export function addPseudoLanguage(): Language {
  return addLanguage(
    'XX',
    {
      tag: 'qps',
      script: 'Latn',
      locale: 'en-GB',
      name: '⟦Þšéüđö⟧',
      shortName: '⟦⟧',
      needsWords: false,
      dateInTables: 'words',
      percentSign: '%',
      description: 'Made of English for tests.',
    },
    (catalogues) => {
      const english: Catalogue = catalogues.get('EN') ?? {};
      return Object.fromEntries(Object.entries(english).map(([key, message]) => [key, pseudoMessage(message)]));
    },
  );
}
