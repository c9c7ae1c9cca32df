/** An entry of a long menu. */
export interface Choice {
  readonly code: string;
  readonly name: string;
  /** what stands beside the name in the menu */
  readonly detail?: string | null;
  /** other names by which it is found, such as that in another language */
  readonly alsoCalled?: string;
}

/** Words with which many names of a municipality begin; nobody types them to find one. */
const general = new Set(['оп', 'дирекция', 'отдел', 'общинско', 'предприятие', 'звено', 'служба', 'и', 'на', 'по']);

/** Bulgarian letters in Latin, as this search distinguishes them: letters that people type alike are alike. */
const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
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
  ь: 'i',
  ю: 'iu',
  я: 'ia',
};

/** Latin spellings of one sound, the longest first. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/6t/g, 'sht'],
  [/4/g, 'ch'],
  [/6/g, 'sh'],
  [/tz/g, 'ts'],
  [/c(?!h)/g, 'ts'],
  [/q/g, 'ia'],
  [/j(?=[aou])/g, 'i'],
  [/j/g, 'zh'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/x/g, 'h'],
];

/**
 * The entries of which every typed word begins a word, in Bulgarian or in Latin letters: `komun` and `комун` find
 * ОП „Комунални дейности“. Those of which the first telling word begins so come first; otherwise the order is kept.
 */
export function findChoices<T extends Choice>(choices: readonly T[], typed: string): readonly T[] {
  return choicesWith(choices, typed, (word, begun) => word.startsWith(begun));
}

/** The entries that would be found if one slip of the finger in each longer typed word was none. */
export function findAlikeChoices<T extends Choice>(choices: readonly T[], typed: string): readonly T[] {
  return choicesWith(choices, typed, (word, begun) => word.startsWith(begun) || beginsButForASlip(word, begun));
}

function choicesWith<T extends Choice>(
  choices: readonly T[],
  typed: string,
  isBegun: (word: string, begun: string) => boolean,
): readonly T[] {
  const asked = foldedWords(typed);
  const rank = ({ name }: T) => (firstWord(name).startsWith(asked[0] ?? '') ? 0 : 1);
  return choices
    .filter(({ name, alsoCalled = '' }) => {
      const words = foldedWords(`${name} ${alsoCalled}`);
      return asked.every((word) => words.some((each) => isBegun(each, word)));
    })
    .toSorted((one, other) => rank(one) - rank(other));
}

/** A shorter word is one slip away from too many others. */
const shortestWithSlip = 4;

/** Whether a word begins so but for a character too many, one missing, another one, or two changed over. */
function beginsButForASlip(word: string, begun: string): boolean {
  const same = [...begun].findIndex((letter, place) => letter !== word[place]);
  if (begun.length < shortestWithSlip || same < 0) {
    return false;
  }
  const [rest, typed] = [word.slice(same), begun.slice(same)];
  const swapped = `${typed[1] ?? ''}${typed[0] ?? ''}${typed.slice(2)}`;
  return (
    rest.startsWith(typed.slice(1)) ||
    rest.slice(1).startsWith(typed) ||
    rest.slice(1).startsWith(typed.slice(1)) ||
    rest.startsWith(swapped)
  );
}

function firstWord(name: string): string {
  const words = wordsOf(name);
  return fold(words.find((word) => !general.has(word)) ?? words[0] ?? '');
}

function foldedWords(text: string): readonly string[] {
  return wordsOf(text).map(fold);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function fold(word: string): string {
  const inLatin = [...word].map((letter) => latin[letter] ?? letter).join('');
  // Numbers stay numbers: only inside words does a digit stand for a letter.
  return /^\d+$/.test(inLatin)
    ? inLatin
    : spellings.reduce((text, [spelling, sound]) => text.replace(spelling, sound), inLatin);
}
