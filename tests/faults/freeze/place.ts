/**
 * Where in an attempt to register a worker is struck: the words of a statement, with what came before it on its
 * connection when it says little by itself, or a moment of the line to the records system. The first of its kind after
 * the lease is meant.
 */
export type Place = string;

/** Moments of the line to the records system: it stands, the request has come, the answer has come. */
export const recordsMoments: readonly Place[] = [
  'the line to the records system stands',
  'the request is there',
  'the answer is there',
];

/** What at least half of some attempts passed, in their order: other work of the worker is in few of them. */
export function commonPlaces(attempts: readonly ReadonlySet<Place>[]): Place[] {
  const all = new Set(attempts.flatMap((places) => [...places]));
  return [...all].filter((place) => 2 * attempts.filter((places) => places.has(place)).length >= attempts.length);
}
