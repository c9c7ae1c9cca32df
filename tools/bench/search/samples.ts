import { type FormPair } from './dictionary.ts';

/** Words of municipal life whose forms change inside, which the dictionary lists as unrelated. */
export const changingWords: readonly FormPair[] = [
  ['място', 'места'],
  ['място', 'местата'],
  ['дърво', 'дървета'],
  ['дърво', 'дърветата'],
  ['метър', 'метри'],
  ['метър', 'метра'],
  ['връх', 'върхове'],
  ['гръб', 'гърбове'],
  ['ученик', 'ученици'],
  ['бял', 'бели'],
  ['бяла', 'белите'],
  ['мръсен', 'мръсна'],
  ['мръсен', 'мръсното'],
  ['опасен', 'опасни'],
  ['пътен', 'пътни'],
  ['уличен', 'улично'],
  ['уличен', 'уличното'],
  ['клон', 'клони'],
  ['клон', 'клоните'],
  ['знак', 'знаци'],
  ['знак', 'знаците'],
  ['подлез', 'подлези'],
  ['надлез', 'надлезът'],
  ['бордюр', 'бордюрите'],
  ['шахта', 'шахти'],
  ['капак', 'капаци'],
  ['капак', 'капаците'],
  ['боклук', 'боклуци'],
  ['боклук', 'боклуците'],
  ['светофар', 'светофара'],
  ['светофар', 'светофарите'],
  ['кръстовище', 'кръстовища'],
  ['сметище', 'сметищата'],
  ['пясък', 'пясъка'],
  ['отпадък', 'отпадъци'],
  ['отпадък', 'отпадъците'],
  ['сняг', 'снега'],
  ['сняг', 'снегът'],
  ['ток', 'токът'],
  ['стълб', 'стълбове'],
  ['стълб', 'стълбовете'],
  ['път', 'пътя'],
  ['път', 'пътища'],
  ['куче', 'кучета'],
  ['куче', 'кучетата'],
  ['дете', 'деца'],
  ['кофа', 'кофите'],
  ['мрежа', 'мрежата'],
  ['парк', 'паркове'],
].map(([lemma = '', form = '']) => ({ lemma, form }));

/** Every n-th of a list, so that each run has the same sample. */
export function evenly<T>(from: readonly T[], count: number): readonly T[] {
  return Array.from(
    { length: Math.min(count, from.length) },
    (_, place) => from[Math.floor((place * from.length) / count)],
  ).filter((item) => item !== undefined);
}

const official: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
};
const chat: Readonly<Record<string, string>> = {
  ...official,
  ц: 'c',
  ч: '4',
  ш: '6',
  щ: '6t',
  ъ: 'u',
  я: 'q',
  ж: 'j',
  й: 'i',
  в: 'w',
};

/** A word as the law on transliteration writes it, or as people write it in messages. */
export function inLatin(word: string, habit: 'official' | 'chat'): string {
  const letters = habit === 'official' ? official : chat;
  return [...word].map((letter) => letters[letter] ?? letter).join('');
}

/** A word with one slip in its middle: a letter left out, or two letters that changed places. */
export function misspelt(word: string, place: number): string {
  const middle = Math.floor(word.length / 2);
  return place % 2 === 0
    ? word.slice(0, middle) + word.slice(middle + 1)
    : word.slice(0, middle - 1) + (word[middle] ?? '') + (word[middle - 1] ?? '') + word.slice(middle + 1);
}
