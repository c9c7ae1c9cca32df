/** A reference or an incoming number as a person says it, in the form numbers are compared in. */
export interface SpokenNumber {
  /**
   * The end of the number: upper-case groups of Cyrillic characters and of digits without leading zeros, joined by `-`.
   * `94-НС-121` for the whole number, `121` for what people dictate.
   */
  readonly key: string;
  /** the year that was said with it, as in `94-НС-121/26.11.2026`; null when none was */
  readonly year: number | null;
}

/**
 * Latin characters and the Cyrillic ones they are typed for in a number: first by shape (`HC` for `НС`), and where no
 * letter looks alike, by sound (`NS`). `number_from_end` in the database has the same table; a medium test compares
 * the two.
 */
export const numberLetters = {
  latin: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  cyrillic: 'АВСДЕФГНИЙКЛМНОРЯРСТУВВХУЗ',
} as const;

/** What people put before a number. */
const introductionWords = [
  ...['входящият', 'входящ', 'входяща', 'вх', 'регистрационен', 'рег', 'номер', 'сигнал', 'преписка', 'заявление'],
  ...['incoming', 'number', 'report', 'ref', 'no', 'nr', 'n'],
];
const introduction = new RegExp(`^(?:(?:${introductionWords.join('|')})(?![\\p{L}\\p{N}-])|[№#.:,\\s])+`, 'iu');
/** The date after a number: `/26.11.2026`, `от 26.11.2026 г.`, `/2026`, and a date that is still being typed. */
const dateAtEnd = /\s*(?:\/|от\s|of\s|from\s)\s*(?:\d{1,2}\.(?:\d{1,2}\.?)?)?(\d{4})?\s*г?\.?$/iu;
/** No register has a longer number. */
const longest = 60;
/** Groups of characters in a number are short; a longer one is a word. */
const longestLetters = 4;

/**
 * Reads a reference or incoming number in any spelling: `121`, `№ 94-НС-121`, `вх. № 94 НС 121`,
 * `94-HC-121/26.11.2026` with Latin characters, `NS-2026-142` without zeros. What it finds belongs to a signal whose
 * reference or incoming number ends with {@link SpokenNumber.key}, group by group.
 * @returns null when the text is no number
 */
export function readNumber(text: string): SpokenNumber | null {
  if (text.length > longest) {
    return null;
  }
  const bare = text.normalize('NFC').trim().replace(introduction, '');
  const dated = dateAtEnd.exec(bare);
  const isDated = dated !== null && dated.index > 0 && /[\d.]/.test(dated[0]);
  const key = numberKey(isDated ? bare.slice(0, dated.index) : bare);
  const groups = key.split('-');
  const isNumber =
    /^\d+$/.test(groups.at(-1) ?? '') &&
    groups.every((group) => /^\d+$/.test(group) || (/^[А-Я]+$/.test(group) && group.length <= longestLetters));
  return isNumber ? { key, year: isDated && dated[1] ? Number(dated[1]) : null } : null;
}

/** The form in which a stored number is compared: without its date, see {@link SpokenNumber.key}. */
export function numberKey(number: string): string {
  return [...number.replace(/\/\d{1,2}\.\d{1,2}\.\d{4}$/, '').toUpperCase()]
    .map((letter) => {
      const place = numberLetters.latin.indexOf(letter);
      return place < 0 ? letter : (numberLetters.cyrillic[place] ?? letter);
    })
    .join('')
    .replace(/[^А-Я0-9]+/g, '-')
    .replace(/(\d)(?=[А-Я])|([А-Я])(?=\d)/g, '$1$2-')
    .replace(/(^|-)0+(?=\d)/g, '$1')
    .replace(/^-+|-+$/g, '');
}
