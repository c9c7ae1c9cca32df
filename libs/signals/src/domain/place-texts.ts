import { type DetailNameOf, detailNamesOf } from './report-details.ts';

/** The details of a report that people write about its place. */
export type PlaceTextName = DetailNameOf<'text'>;

/** The names of the texts, in their order. */
export const placeTextNames = detailNamesOf('text');

/** The texts of one place; null where nothing was written. */
export type PlaceTexts = Readonly<Record<PlaceTextName, string | null>>;

/** The texts of what carries them and more. */
export function placeTextsOf(source: PlaceTexts): PlaceTexts {
  return eachText((name) => source[name]);
}

/** A place about which nothing was written, or whose texts the reader may not read. */
export const noPlaceTexts: PlaceTexts = eachText(() => null);

/** All texts in one line; null when nothing was written. */
export function placeLine(texts: PlaceTexts): string | null {
  return placeTextNames.flatMap((name) => texts[name] ?? []).join(', ') || null;
}

function eachText(textOf: (name: PlaceTextName) => string | null): PlaceTexts {
  return Object.fromEntries(placeTextNames.map((name) => [name, textOf(name)])) as PlaceTexts;
}
