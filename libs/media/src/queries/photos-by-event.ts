import type { PhotoType } from '../graphql/photo.type.ts';

/** The photos of one signal, by the event that they came with; null: with the report itself. */
export type PhotosByEvent = ReadonlyMap<string | null, readonly PhotoType[]>;

/** Groups rows of one signal's photos, which are in their order. */
export function byEvent<Row>(
  photos: readonly Row[],
  eventOf: (row: Row) => string | null,
  present: (rows: readonly Row[]) => readonly PhotoType[],
): PhotosByEvent {
  return new Map([...Map.groupBy(photos, eventOf)].map(([event, rows]) => [event, present(rows)]));
}
