import type { FormPair } from './dictionary.ts';

/** Words of municipal life whose forms change inside, which the dictionary lists as unrelated. */
export const changingWords: readonly FormPair[] = Object.entries({
  място: 'места местата',
  дърво: 'дървета дърветата',
  метър: 'метри метра',
  връх: 'върхове',
  гръб: 'гърбове',
  ученик: 'ученици',
  бял: 'бели',
  бяла: 'белите',
  мръсен: 'мръсна мръсното',
  опасен: 'опасни',
  пътен: 'пътни',
  уличен: 'улично уличното',
  клон: 'клони клоните',
  знак: 'знаци знаците',
  подлез: 'подлези',
  надлез: 'надлезът',
  бордюр: 'бордюрите',
  шахта: 'шахти',
  капак: 'капаци капаците',
  боклук: 'боклуци боклуците',
  светофар: 'светофара светофарите',
  кръстовище: 'кръстовища',
  сметище: 'сметищата',
  пясък: 'пясъка',
  отпадък: 'отпадъци отпадъците',
  сняг: 'снега снегът',
  ток: 'токът',
  стълб: 'стълбове стълбовете',
  път: 'пътя пътища',
  куче: 'кучета кучетата',
  дете: 'деца',
  кофа: 'кофите',
  мрежа: 'мрежата',
  парк: 'паркове',
}).flatMap(([lemma, forms]) => forms.split(' ').map((form) => ({ lemma, form })));

/** Every n-th of a list, so that each run has the same sample. */
export function evenly<T>(from: readonly T[], count: number): readonly T[] {
  return Array.from(
    { length: Math.min(count, from.length) },
    (_, place) => from[Math.floor((place * from.length) / count)],
  ).filter((item) => item !== undefined);
}

/** Letters by pairs such as `щ=sht`. */
const lettersOf = (pairs: string): Readonly<Record<string, string>> =>
  Object.fromEntries(pairs.split(' ').map((pair) => pair.split('=')));

const official = lettersOf(
  'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ' +
    'ц=ts ч=ch ш=sh щ=sht ъ=a ь=y ю=yu я=ya',
);
const chat = { ...official, ...lettersOf('ц=c ч=4 ш=6 щ=6t ъ=u я=q ж=j й=i в=w') };

/** A word as the law on transliteration writes it, or as people write it in messages. */
export function inLatin(word: string, habit: 'official' | 'chat'): string {
  const letters: Readonly<Record<string, string>> = habit === 'official' ? official : chat;
  return [...word].map((letter) => letters[letter] ?? letter).join('');
}

/** A word with one slip in its middle: a letter left out, or two letters that changed places. */
export function misspelt(word: string, place: number): string {
  const middle = Math.floor(word.length / 2);
  return place % 2 === 0
    ? word.slice(0, middle) + word.slice(middle + 1)
    : word.slice(0, middle - 1) + (word[middle] ?? '') + (word[middle - 1] ?? '') + word.slice(middle + 1);
}
