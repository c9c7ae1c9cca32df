import { cyrillicReadings, isLatin } from '@ns/bulgarian';

/** A settlement or quarter that typed words may mean. */
export interface NamedPlace {
  readonly name: string;
  /** Of a quarter: the name of its settlement; empty for a settlement. */
  readonly within: string;
  readonly settlement: string;
  /** Code within the settlement; empty for a settlement. */
  readonly quarter: string;
  /** Whether the words name it whole and not its beginning. */
  readonly exact: boolean;
}

interface Settlement {
  readonly code: string;
  readonly name: string;
  readonly quarters: readonly { readonly code: string; readonly name: string }[];
}

/** What Enter in the search means: one place, a choice among several, or words for the list. */
export type SearchTarget<Street> =
  | { readonly kind: 'street'; readonly street: Street }
  | { readonly kind: 'place'; readonly place: NamedPlace }
  | { readonly kind: 'choose' }
  | { readonly kind: 'words' };

/** Words before the name of a settlement or quarter; no street is meant by them. */
const placeWords = new Set(['гр', 'град', 'с', 'село', 'кв', 'квартал', 'жк', 'kv', 'kvartal', 'zhk', 'gr', 'selo']);

/** Settlements and quarters whose words begin with the typed ones, in Cyrillic or typed with Latin letters. */
export function placesNamed(text: string, settlements: readonly Settlement[]): readonly NamedPlace[] {
  const typed = wordsIn(text);
  const words = (placeWords.has(typed[0] ?? '') ? typed.slice(1) : typed).map((word) =>
    isLatin(word) ? [word, ...cyrillicReadings(word)] : [word],
  );
  if (words.length === 0) {
    return [];
  }
  const all = settlements.flatMap(({ code, name, quarters }) => [
    { name, within: '', settlement: code, quarter: '' },
    ...quarters.map((each) => ({ name: each.name, within: name, settlement: code, quarter: each.code })),
  ]);
  return all.flatMap((place) => {
    const own = wordsIn(place.name);
    const begins = words.every((spellings, at) => spellings.some((spelling) => own[at]?.startsWith(spelling)));
    const exact = own.length === words.length && own.every((word, at) => words[at]?.includes(word));
    return begins ? [{ ...place, exact }] : [];
  });
}

/** One exact name is it; without one, the only suggestion. Several exact names are for the reader to choose from. */
export function searchTarget<Street extends { readonly exact: boolean }>(
  text: string,
  streets: readonly Street[],
  places: readonly NamedPlace[],
): SearchTarget<Street> {
  const meansPlace = placeWords.has(wordsIn(text)[0] ?? '');
  const all: readonly (SearchTarget<Street> & { readonly exact: boolean })[] = [
    ...places.map((place) => ({ kind: 'place' as const, place, exact: place.exact })),
    ...(meansPlace ? [] : streets).map((street) => ({ kind: 'street' as const, street, exact: street.exact })),
  ];
  const exact = all.filter((each) => each.exact);
  const [only] = exact.length > 0 ? exact : all;
  if (exact.length > 1) {
    return { kind: 'choose' };
  }
  return only && (exact.length === 1 || all.length === 1) ? only : { kind: 'words' };
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
