import { around, sharedPixels, type Box, type ScoredBox } from './area.ts';

/** Part of the smaller of two rectangles that they share, from which on both are the same find. */
const sameFrom = 0.5;

/**
 * Of several finds of the same thing, by neighbouring tiles or sizes, the one its detector is most sure of.
 * @returns the rest of the finds, the surest first
 */
export function strongest<Found extends ScoredBox>(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const each of surestFirst(found)) {
    if (!kept.some((other) => isSame(each, other))) {
      kept.push(each);
    }
  }
  return kept;
}

/**
 * Several finds of the same thing as one around all of them: where each may have missed an end of it.
 * @returns the rest of the finds, the surest first
 */
export function united(found: readonly ScoredBox[]): readonly ScoredBox[] {
  const kept: ScoredBox[] = [];
  for (const each of surestFirst(found)) {
    const index = kept.findIndex((other) => isSame(each, other));
    const known = kept[index];
    if (known) {
      kept[index] = { ...around(known, each), score: known.score };
    } else {
      kept.push(each);
    }
  }
  return kept;
}

function surestFirst<Found extends ScoredBox>(found: readonly Found[]): readonly Found[] {
  return found.toSorted((one, other) => other.score - one.score);
}

function isSame(one: Box, other: Box): boolean {
  return sharedPixels(one, other) > sameFrom * Math.min(one.width * one.height, other.width * other.height);
}
