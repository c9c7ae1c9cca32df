import { numberKey, type SpokenNumber } from '../domain/number-forms.ts';
import { stemsOf } from './search-words.ts';
import { isAlike } from './slips.ts';
import type { UnderstoodWord } from './understand-search.ts';

/** A part of a text, in UTF-16 units; `to` is the place after its end. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** The part of a text that shows why it was found. */
export interface MarkedText {
  readonly excerpt: string;
  readonly ranges: readonly TextRange[];
}

/** UTF-16 units of an excerpt, and how many of them may stand before the first marked word. */
const excerptLength = 160;
const lead = 40;

/**
 * Words of the text that the search found it by: compared by stems, as the index compares them. Undefined when there is
 * none.
 */
export function markWords(text: string, words: readonly UnderstoodWord[]): MarkedText | undefined {
  return excerptOf(
    text,
    hitsIn(text, (word) => isFound(word, words)),
  );
}

/** Words of a name that begin as one of the words that were typed, or are like one that nobody's name begins with. */
export function markNames(name: string, words: readonly UnderstoodWord[]): MarkedText | undefined {
  return excerptOf(
    name,
    hitsIn(name, (word) =>
      words.some(
        ({ names, alikeName }) =>
          names.some((start) => word.startsWith(start)) || (alikeName !== undefined && isAlike(word, alikeName)),
      ),
    ),
  );
}

/** The beginning of a number or address; undefined when it begins otherwise. */
export function markStart(text: string, start: string): MarkedText | undefined {
  const isSame = start !== '' && text.slice(0, start.length).toUpperCase() === start.toUpperCase();
  return isSame ? { excerpt: text, ranges: [{ from: 0, to: start.length }] } : undefined;
}

/** A reference or incoming number, whole, when it is the one that was said; undefined otherwise. */
export function markNumber(number: string, spoken: SpokenNumber | null): MarkedText | undefined {
  return spoken !== null && `-${numberKey(number)}`.endsWith(`-${spoken.key}`)
    ? { excerpt: number, ranges: [{ from: 0, to: number.length }] }
    : undefined;
}

/** The last digits of a telephone number as it was written; undefined when it ends otherwise. */
export function markPhone(phone: string, digits: string | null): MarkedText | undefined {
  const places = [...phone.matchAll(/\d/g)];
  if (
    digits === null ||
    !places
      .map(([digit]) => digit)
      .join('')
      .endsWith(digits)
  ) {
    return undefined;
  }
  const from = places.at(-digits.length)?.index ?? 0;
  return { excerpt: phone, ranges: [{ from, to: (places.at(-1)?.index ?? 0) + 1 }] };
}

function hitsIn(text: string, isHit: (word: string) => boolean): readonly TextRange[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .filter(([word]) => isHit(word.toLowerCase().normalize('NFC')))
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

function isFound(word: string, words: readonly UnderstoodWord[]): boolean {
  return stemsOf(word).some((stem) =>
    words.some(({ stems, beginnings }) => stems.includes(stem) || beginnings.some((start) => stem.startsWith(start))),
  );
}

/** The stretch of the text with the most hits in it. */
function excerptOf(text: string, hits: readonly TextRange[]): MarkedText | undefined {
  const within = (first: TextRange) =>
    hits.filter(({ from, to }) => from >= first.from && to <= first.from + excerptLength - lead);
  const best = hits
    .map((first) => ({ first, inside: within(first) }))
    .toSorted((one, other) => other.inside.length - one.inside.length)[0];
  if (!best) {
    return undefined;
  }
  const start =
    text.length <= excerptLength ? 0 : wordStart(text, Math.max(0, best.first.from - lead), best.first.from);
  const end =
    text.length <= excerptLength
      ? text.length
      : wordEnd(text, Math.min(text.length, start + excerptLength), best.inside.at(-1)?.to ?? best.first.to);
  const before = start > 0 ? '… ' : '';
  const shift = before.length - start;
  const ranges = hits
    .filter(({ from, to }) => from >= start && to <= end)
    .map(({ from, to }) => ({ from: from + shift, to: to + shift }));
  return { excerpt: `${before}${text.slice(start, end)}${end < text.length ? ' …' : ''}`, ranges };
}

/** The beginning of the next word after a place, at the latest `latest`. */
function wordStart(text: string, place: number, latest: number): number {
  if (place === 0) {
    return 0;
  }
  const space = text.slice(place, latest).search(/\s/);
  return space < 0 ? latest : place + space + 1;
}

/** The end of the last whole word before a place, at the earliest `earliest`. */
function wordEnd(text: string, place: number, earliest: number): number {
  if (place === text.length) {
    return place;
  }
  const space = text.slice(earliest, place).search(/\s\S*$/);
  return space < 0 ? earliest : earliest + space;
}
