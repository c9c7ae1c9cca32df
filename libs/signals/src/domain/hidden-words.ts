import type { TextPlace } from './personal-places.ts';

declare const shown: unique symbol;

/**
 * A text as everybody may read it: what is hidden from the public is not in it. Only `public_text` of the database
 * makes one, see `publicText`; a text as it was written does not fit where this type is asked for.
 */
export type PublicText = string & { readonly [shown]: true };

/** Of one signal. */
export const mostHidden = 100;
/** Characters of one piece. */
export const longestHidden = 200;
export const shortestHidden = 2;

/** Where hidden words stand in a text, in its order and without overlaps; `public_text` of the database agrees. */
export function hiddenPlaces(text: string, hidden: readonly string[]): readonly TextPlace[] {
  const lower = text.toLowerCase();
  const isLower = lower.length === text.length;
  const found = hidden
    .filter((piece) => piece !== '')
    .flatMap((piece) => placesOf(isLower ? lower : text, isLower ? piece.toLowerCase() : piece))
    .toSorted(([one], [other]) => one - other);
  const joined: [start: number, end: number][] = [];
  for (const [start, end] of found) {
    const last = joined.at(-1);
    if (last && start <= last[1]) {
      last[1] = Math.max(last[1], end);
    } else {
      joined.push([start, end]);
    }
  }
  return joined.map(([start, end]) => ({ start, words: text.slice(start, end) }));
}

function placesOf(text: string, piece: string): readonly (readonly [start: number, end: number])[] {
  const places: [number, number][] = [];
  for (let start = text.indexOf(piece); start >= 0; start = text.indexOf(piece, start + 1)) {
    places.push([start, start + piece.length]);
  }
  return places;
}

/** A text without what is hidden in it. @param gap what stands instead */
export function withoutHidden(text: string, hidden: readonly string[], gap: string): string {
  let done = 0;
  const parts: string[] = [];
  for (const { start, words } of hiddenPlaces(text, hidden)) {
    parts.push(text.slice(done, start), gap);
    done = start + words.length;
  }
  return parts.join('') + text.slice(done);
}

/** Findings of a text that the public reads although some words are hidden. */
export function stillShown<F extends TextPlace>(
  findings: readonly F[],
  text: string,
  hidden: readonly string[],
): readonly F[] {
  const places = hiddenPlaces(text, hidden);
  const holds = (finding: TextPlace) =>
    places.some(
      ({ start, words }) => start <= finding.start && finding.start + finding.words.length <= start + words.length,
    );
  return findings.filter((finding) => !holds(finding));
}

/**
 * What is hidden once more words are: each once in any case.
 * @param added pieces as they stand in a text
 */
export function hiddenWith(hidden: readonly string[], added: readonly string[]): readonly string[] {
  const all = [...hidden, ...added.map((piece) => piece.trim())].filter((piece) => piece.length >= shortestHidden);
  const byForm = new Map(all.map((piece) => [piece.toLowerCase(), piece]));
  return [...byForm.values()];
}
