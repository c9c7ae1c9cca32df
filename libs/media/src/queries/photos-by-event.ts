import type { ShownPhoto } from '../domain/shown-photo.ts';

/** The photos of one signal, by the event that they came with; null: with the report itself. */
export type PhotosByEvent = ReadonlyMap<string | null, readonly ShownPhoto[]>;

/** Groups rows of one signal's photos, which are in their order. */
export function byEvent<Row>(
  photos: readonly Row[],
  eventOf: (row: Row) => string | null,
  present: (rows: readonly Row[]) => readonly ShownPhoto[],
): PhotosByEvent {
  return new Map([...Map.groupBy(photos, eventOf)].map(([event, rows]) => [event, present(rows)]));
}
