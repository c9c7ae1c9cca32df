const kinds = '(?:[Уу]л\\.?|[Уу]лица|[Бб]ул\\.?|[Бб]улевард|[Пп]л\\.?|[Пп]лощад|[Аа]лея)';
const shortKinds: readonly (readonly [RegExp, string])[] = [
  [/^бул/iu, 'бул.'],
  [/^ул/iu, 'ул.'],
  [/^пл/iu, 'пл.'],
  [/^алея/iu, 'алея'],
];
/** A part of a name: a word with a capital letter, an ordinal („19-ти“), or a month. */
const months = 'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември';
const part = `(?:\\p{Lu}[\\p{L}.-]*|\\d{1,2}-(?:ви|ри|ти|и)|${months})`;
const street = new RegExp(`(?<![\\p{L}])(${kinds})\\s*[„"«]?(${part}(?:\\s+${part}){0,3})(?![\\p{L}-])`, 'u');

/**
 * The name of the street of an address as it was written, without house number and whatever else stands there: an
 * address is free text, and only what looks like the name of a street is for everybody.
 * @returns null where the address names no street
 */
export function streetIn(address: string | null | undefined): string | null {
  const [, kind, name] = street.exec(address ?? '') ?? [];
  const short = shortKinds.find(([form]) => kind !== undefined && form.test(kind));
  return short && name !== undefined ? `${short[1]} ${name}` : null;
}
