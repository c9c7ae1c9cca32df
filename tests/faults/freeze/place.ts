/** Where in an attempt to register a worker is struck: at a statement, or at a moment of its line to the records system. */
export interface Place {
  /** the words of the statement, with what came before it on the connection when it says little by itself; or a moment */
  readonly key: string;
  /** the how-manieth of its kind since the attempt took its lease, from 1 */
  readonly occurrence: number;
}

/** Moments of the line to the records system: it stands, the request has come, the answer has come. */
export const recordsMoments = ['the line to the records system stands', 'the request is there', 'the answer is there'];

/** A place as the table of a run names it. */
export function placeName({ key, occurrence }: Place): string {
  return occurrence === 1 ? key : `${key} (${String(occurrence)})`;
}

/** Numbers what passes during one attempt. */
export class PlaceCounter {
  private readonly counts = new Map<string, number>();

  next(key: string): Place {
    const occurrence = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, occurrence);
    return { key, occurrence };
  }
}

/** What at least half of some attempts passed, in their order: other work of the worker is in few of them. */
export function commonPlaces(attempts: readonly (readonly Place[])[]): Place[] {
  const names = attempts.map((places) => new Set(places.map(placeName)));
  const all = new Map(attempts.flat().map((place) => [placeName(place), place]));
  return [...all.values()].filter(
    (place) => 2 * names.filter((known) => known.has(placeName(place))).length >= attempts.length,
  );
}
