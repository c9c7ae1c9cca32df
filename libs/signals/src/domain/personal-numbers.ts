import { readPhone } from './phone-forms.ts';
import { matches, type TextPlace } from './personal-places.ts';

/** Separators inside a telephone number. */
const gap = String.raw`[\s.\/()\-–‑]{0,3}`;
const withPrefix = String.raw`(?:(?:\+|00)359${gap}(?:\(0\)${gap})?|0${gap})[1-9](?:${gap}\d){7,8}`;
/** The bare code of the country counts before a mobile number, and before the code of a town that stands apart. */
const withBareCode =
  String.raw`359${gap}(?:8[6-9]|9[89])(?:${gap}\d){7}|` +
  String.raw`359[ \u00A0\/-](?:2|[3-9]\d{1,3})[ \u00A0\/-]\d(?:${gap}\d){4,6}`;
const number = String.raw`(?:${withPrefix}|${withBareCode})(?!\d)`;
const phone = new RegExp(String.raw`(?<![\p{L}\p{N}\/+-])(?<!№\s?)${number}`, 'gu');
/** Right behind a number another one. */
const nextPhone = new RegExp(String.raw`(?<=[\/–‑-])${number}`, 'uy');
/** Behind such a word a shorter number is a telephone, too: one of the town, or without the leading zero. */
const namedPhone = new RegExp(
  String.raw`(?<![\p{L}])(?:тел(?:ефон(?:а|ът|ен номер)?)?|gsm|джиесем|моб(?:илен)?|мобилният|phone|tel)` +
    String.raw`[.:\s№]{0,4}(?<number>\+?\d(?:${gap}\d){4,13})(?!\d)`,
  'giu',
);
const date = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}/;

/** Telephone numbers in every spelling: mobile ones and land lines, with and without the code of the country. */
export function phonesIn(text: string): readonly TextPlace[] {
  const whole = matches(text, phone)
    .filter(({ words }) => !date.test(words))
    .flatMap((first) => inChain(text, first));
  const named = [...text.matchAll(namedPhone)].flatMap(({ index, 0: all, groups }) => {
    const words = groups?.['number'] ?? '';
    return words === '' ? [] : [{ start: index + all.length - words.length, words }];
  });
  return [...whole, ...named.filter(({ start }) => !whole.some((each) => holds(each, start)))];
}

/** A number with those that stand behind it, each after a stroke. */
function inChain(text: string, first: TextPlace): readonly TextPlace[] {
  const chain = [first];
  for (let last: TextPlace | undefined = first; last;) {
    nextPhone.lastIndex = last.start + last.words.length + 1;
    const words: string | undefined = nextPhone.exec(text)?.[0];
    last = words === undefined || date.test(words) ? undefined : { start: nextPhone.lastIndex - words.length, words };
    chain.push(...(last ? [last] : []));
  }
  return chain;
}

function holds({ start, words }: TextPlace, place: number): boolean {
  return place >= start && place < start + words.length;
}

/** E-mail addresses. */
export function emailsIn(text: string): readonly TextPlace[] {
  return matches(
    text,
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2,}/gu,
  );
}

/** Personal numbers (ЕГН), by date and check digit; a number of a foreigner (ЛНЧ) only where the text calls it so. */
export function personalNumbersIn(text: string): readonly TextPlace[] {
  const egn = matches(text, /(?<![\p{L}\p{N}№\/-])(?<!№\s)\d{10}(?![\p{N}\/-])/gu);
  const called = matches(text, /(?<=(?<!\p{L})[ЕE]Г[НH][\s:.№–-]{0,4})\d{10}(?!\d)/giu);
  const foreign = matches(text, /(?<=(?<!\p{L})Л[НH]Ч[\s:.№–-]{0,4})\d{10}(?!\d)/giu);
  const named = called.filter(({ start }) => !egn.some((each) => each.start === start));
  return [
    ...[...egn, ...named].filter(({ words }) => isPersonalNumber(words)),
    ...foreign.filter(({ words }) => isForeignNumber(words) && !isPersonalNumber(words)),
  ];
}

/** Checks the date and the check digit of a personal number. */
function isPersonalNumber(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map(Number);
  const inYear = (month ?? 0) % 20;
  const century = Math.floor((month ?? 0) / 20);
  if (year === undefined || inYear < 1 || inYear > 12 || century > 2) {
    return false;
  }
  // The year is known first: whether February has a 29th day follows from it.
  const born = new Date(Date.UTC(([1900, 1800, 2000][century] ?? 1900) + year, inYear - 1, day));
  const isDay = born.getUTCMonth() === inYear - 1 && born.getUTCDate() === day;
  return isDay && (weighed(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === Number(digits[9]);
}

function isForeignNumber(digits: string): boolean {
  return weighed(digits, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === Number(digits[9]);
}

function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((all, weight, place) => all + weight * Number(digits[place]), 0);
}

/** Characters of an IBAN by country, as the register of SWIFT has them; of the others a valid one of any length. */
const ibanLengths: ReadonlyMap<string, number> = new Map(
  (
    'AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 IE22 IS26 IT27 LI21 ' +
    'LT20 LU20 LV21 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 TR26 UA29'
  )
    .split(' ')
    .map((row) => [row.slice(0, 2), Number(row.slice(2))]),
);

/** IBANs by their check digits, with and without spaces. */
export function ibansIn(text: string): readonly TextPlace[] {
  const begun = matches(text, /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00A0-]?[A-Z0-9]){11,30}(?![\p{N}])/giu);
  return begun.flatMap(({ start, words }) => {
    const length = ibanLengths.get(words.slice(0, 2).toUpperCase());
    const own = length === undefined ? words : firstSigns(words, length);
    return own !== undefined && isIban(own) ? [{ start, words: own }] : [];
  });
}

/** A text up to its nth letter or digit; undefined where it has fewer. */
function firstSigns(words: string, count: number): string | undefined {
  let seen = 0;
  for (const [place, sign] of [...words].entries()) {
    seen += /[A-Za-z0-9]/.test(sign) ? 1 : 0;
    if (seen === count) {
      return words.slice(0, place + 1);
    }
  }
  return undefined;
}

/** Checks an IBAN by ISO 7064, modulo 97. */
function isIban(words: string): boolean {
  const bare = words.replaceAll(/[ \u00A0-]/g, '');
  const digits = [...bare.slice(4), ...bare.slice(0, 4)].map((each) => parseInt(each, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}

/** Letters of plates: those that Cyrillic and Latin have in common. */
const plateLetter = '[АВЕКМНОРСТУХABEKMHOPCTYX]';
/** Codes of regions, in Cyrillic; ЕА stands on electric vehicles. */
const regions: ReadonlySet<string> = new Set(
  'А В ВН ВР ВТ Е ЕА ЕВ ЕН К КН М Н ОВ Р РА РВ РК РР С СА СВ СМ СН СО СС СТ Т ТХ У Х'.split(' '),
);
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ABEKMHOPCTYX'].map((latin, place) => [latin, [...'АВЕКМНОРСТУХ'][place] ?? latin]),
);
/** Words that stand behind a number in capitals, where no plate is meant. */
const wordsBehind: ReadonlySet<string> = new Set('НЕ НА ОТ СЕ СА ТЕ ТО НО КМ МЕ ВА ТА ХА'.split(' '));
const plate = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${plateLetter}{1,2})([ \u00A0-]?)\d{4}([ \u00A0-]?)(${plateLetter}{2})(?![\p{L}\p{N}])`,
  'giu',
);
/** The army's ВА and six digits; СС or ХХ and four of those who represent another state. */
const statePlate = /(?<![\p{L}\p{N}])(?:[ВB][АA] ?\d{6}|(?:[СC][СC]|[ХX]{2}) ?\d{4})(?![\p{L}\p{N}])/gu;

/**
 * Plates of vehicles, in Cyrillic and in Latin letters of the same look, in small letters only without gaps. Temporary
 * plates are three digits, a letter and three digits, as dimensions and voltages are, and are left to people.
 */
export function platesIn(text: string): readonly TextPlace[] {
  const ordinary = [...text.matchAll(plate)].flatMap(
    ({ index, 0: words, 1: region = '', 2: first, 3: second, 4: end }) => {
      const isWhole = first === '' && second === '';
      const isCapital = words === words.toUpperCase();
      const known = regions.has(inCyrillic(region)) && (isWhole || isCapital);
      return known && !(second !== '' && wordsBehind.has(inCyrillic(end ?? ''))) ? [{ start: index, words }] : [];
    },
  );
  return [...ordinary, ...matches(text, statePlate)];
}

function inCyrillic(letters: string): string {
  return [...letters.toUpperCase()].map((letter) => lookAlikes[letter] ?? letter).join('');
}

/** Where a known telephone number stands, in any spelling. */
export function numbersOf(text: string, known: string | null): readonly TextPlace[] {
  const number = known === null ? null : readPhone(known);
  if (number === null || number.length < 6) {
    return [];
  }
  return matches(text, /\+?\d(?:[\s./()-]{0,2}\d){5,17}/g).filter(({ words }) =>
    words.replaceAll(/\D/g, '').endsWith(number),
  );
}
