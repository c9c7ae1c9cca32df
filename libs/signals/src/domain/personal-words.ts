import { type Text, textOf } from '../texts/index.ts';
import { readPhone } from './phone-forms.ts';

/** Kinds of personal data that a text is looked through for. */
export const personalKinds = ['EMAIL', 'IBAN', 'EGN', 'PHONE', 'REPORTER', 'PERSON'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Personal data in a text. */
export interface PersonalFinding {
  readonly kind: PersonalKind;
  /** place of its first character, in UTF-16 units */
  readonly start: number;
  /** as it stands in the text */
  readonly words: string;
}

/** What is known of the person who reported. */
export interface KnownPerson {
  readonly name: string | null;
  readonly phone: string | null;
}

type Finder = (text: string, person: KnownPerson) => readonly Omit<PersonalFinding, 'kind'>[];

/** Separators inside a telephone number. */
const gap = String.raw`[\s.\/()-]{0,2}`;
const phone = new RegExp(
  String.raw`(?<![\p{L}\p{N}\/+-])(?<!№\s?)(?:(?:\+|00)359${gap}(?:\(0\)${gap})?|0${gap})[1-9](?:${gap}\d){7,8}(?!\d)`,
  'gu',
);
const date = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}/;
const title =
  '(?:[Гг]-н|[Гг]-жа|[Гг]-ца|[Гг]осподин|[Гг]оспожа|[Гг]оспожица|[Гг]ражданин(?:а|ът)?|[Гг]ражданка(?:та)?)';
const named = new RegExp(String.raw`(?<![\p{L}-])${title}\s+\p{Lu}[\p{L}.-]*(?:\s+\p{Lu}[\p{L}-]*){0,2}`, 'gu');
/** Before a name of these words a street or a place is named. */
const placeBefore =
  /(?:ул\.|улица|бул\.|булевард|пл\.|площад|ж\.к\.|жк|кв\.|квартал|парк|училище|ДГ|ОУ|СУ)\s*[„"«]?$/iu;

/** How each kind is found. Of two findings in one place the kind that stands first counts. */
const finders: Readonly<Record<PersonalKind, Finder>> = {
  EMAIL: (text) => matches(text, /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu),
  IBAN: (text) => matches(text, /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/gu).filter(isIban),
  EGN: (text) =>
    matches(text, /(?<![\p{L}\p{N}№\/-])\d{10}(?![\p{N}\/-])/gu).filter(({ words }) => isPersonalNumber(words)),
  PHONE: (text) => matches(text, phone).filter(({ words }) => !date.test(words)),
  REPORTER: (text, person) => [...namesOf(text, person.name), ...numbersOf(text, person.phone)],
  PERSON: (text) => matches(text, named),
};

/** What every kind of finding is called. */
export const personalKindLabels: Readonly<Record<PersonalKind, Text>> = {
  EMAIL: textOf('personal.EMAIL'),
  IBAN: textOf('personal.IBAN'),
  EGN: textOf('personal.EGN'),
  PHONE: textOf('personal.PHONE'),
  REPORTER: textOf('personal.REPORTER'),
  PERSON: textOf('personal.PERSON'),
};

/**
 * Looks through a text that is to become public for personal data: telephone numbers, e-mail addresses, personal
 * numbers (ЕГН), IBANs, what is known of the reporter, and names behind a title.
 * @returns in the order of the text, none inside another
 */
export function personalDataIn(text: string, person: KnownPerson): readonly PersonalFinding[] {
  const found: PersonalFinding[] = [];
  for (const kind of personalKinds) {
    for (const each of finders[kind](text, person)) {
      if (!found.some((other) => overlaps(other, each))) {
        found.push({ kind, ...each });
      }
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

type Place = Omit<PersonalFinding, 'kind'>;

function matches(text: string, pattern: RegExp): readonly Place[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, words }));
}

function overlaps(one: Place, other: Place): boolean {
  return one.start < other.start + other.words.length && other.start < one.start + one.words.length;
}

/** Checks the date and the check digit of a personal number. */
function isPersonalNumber(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map(Number);
  const inYear = (month ?? 0) % 20;
  const century = Math.floor((month ?? 0) / 20);
  if (year === undefined || inYear < 1 || inYear > 12 || century > 2) {
    return false;
  }
  const born = new Date(Date.UTC([1900, 1800, 2000][century] ?? 1900, inYear - 1, day));
  born.setUTCFullYear(born.getUTCFullYear() + year);
  const isDay = born.getUTCMonth() === inYear - 1 && born.getUTCDate() === day;
  const weights = [2, 4, 8, 5, 10, 9, 7, 3, 6];
  const sum = weights.reduce((all, weight, place) => all + weight * Number(digits[place]), 0);
  return isDay && (sum % 11) % 10 === Number(digits[9]);
}

/** Checks an IBAN by ISO 7064, modulo 97; a Bulgarian one has 22 characters. */
function isIban({ words }: Place): boolean {
  const bare = words.replaceAll(' ', '');
  if (/^BG/.test(bare) && bare.length !== 22) {
    return false;
  }
  const digits = [...bare.slice(4), ...bare.slice(0, 4)].map((each) => parseInt(each, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}

/** Where the reporter is named: by two parts of the name next to each other, or by the last one alone. */
function namesOf(text: string, name: string | null): readonly Place[] {
  const parts = (name ?? '').split(/[^\p{L}-]+/u).filter((part) => part.length >= 3);
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2) {
    return [];
  }
  const any = parts.map(escaped).join('|');
  const whole = matches(text, new RegExp(`(?<!\\p{L})(?:${any})(?:\\s+(?:${any}))+(?!\\p{L})`, 'giu'));
  const alone = last.length >= 4 ? matches(text, new RegExp(`(?<!\\p{L})${escaped(last)}(?!\\p{L})`, 'giu')) : [];
  const isPerson = ({ start }: Place) => !placeBefore.test(text.slice(Math.max(0, start - 20), start));
  return [...whole, ...alone.filter((each) => !whole.some((other) => overlaps(other, each)))].filter(isPerson);
}

/** Where the reporter's telephone number stands, in any spelling. */
function numbersOf(text: string, known: string | null): readonly Place[] {
  const number = known === null ? null : readPhone(known);
  if (number === null || number.length < 6) {
    return [];
  }
  return matches(text, /\+?\d(?:[\s./()-]{0,2}\d){5,17}/g).filter(({ words }) =>
    words.replaceAll(/\D/g, '').endsWith(number),
  );
}

function escaped(part: string): string {
  return part.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`);
}
