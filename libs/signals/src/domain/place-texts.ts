import { textOf } from '../texts/index.ts';
import { withoutDirectionMarks } from './direction-marks.ts';
import type { Problem } from './submission-rules.ts';

/**
 * What people write about a place in their own words, in the order in which it is read. Each is a column of `signal`
 * and a field of the API with the same name; the form, the row, the document, the search and the data that a person
 * can take along follow from this table. They can hold personal data: only the reporter and staff read them.
 */
export const placeTexts = {
  address: {
    longest: 300,
    label: textOf('place.address'),
    tooLong: (longest: number) => textOf('addressTooLong', { longest }),
  },
  entrance: {
    longest: 60,
    label: textOf('place.entrance'),
    tooLong: (longest: number) => textOf('entranceTooLong', { longest }),
  },
} as const;
export type PlaceTextName = keyof typeof placeTexts;

/** The names of the texts, in their order. */
export const placeTextNames = Object.keys(placeTexts) as readonly PlaceTextName[];

/** The texts of one place; null where nothing was written. */
export type PlaceTexts = Readonly<Record<PlaceTextName, string | null>>;

/** The texts of what carries them and more. */
export function placeTextsOf(source: PlaceTexts): PlaceTexts {
  return eachText((name) => source[name]);
}

/** A place about which nothing was written, or whose texts the reader may not read. */
export const noPlaceTexts: PlaceTexts = eachText(() => null);

/** Reads what somebody sent: without marks of direction and surrounding blanks; an empty text is none. */
export function readPlaceTexts(given: Readonly<Partial<Record<PlaceTextName, string | null | undefined>>>): PlaceTexts {
  return eachText((name) => withoutDirectionMarks(given[name] ?? '').trim() || null);
}

/** Checks the lengths, in characters as a person counts them. */
export function placeTextProblems(texts: PlaceTexts): readonly Problem[] {
  return placeTextNames
    .filter((name) => [...(texts[name] ?? '')].length > placeTexts[name].longest)
    .map((name) => {
      const { longest, tooLong } = placeTexts[name];
      return { path: name, message: tooLong(longest) };
    });
}

/** All texts in one line; null when nothing was written. */
export function placeLine(texts: PlaceTexts): string | null {
  return placeTextNames.flatMap((name) => texts[name] ?? []).join(', ') || null;
}

function eachText(textOf: (name: PlaceTextName) => string | null): PlaceTexts {
  return Object.fromEntries(placeTextNames.map((name) => [name, textOf(name)])) as PlaceTexts;
}
