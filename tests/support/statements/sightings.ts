import type { Kind } from './kinds.ts';

/** A column of an answer as the database describes it. */
export interface DescribedColumn {
  readonly name: string;
  /** how values of its type arrive */
  readonly kind: Kind;
  /** where it is a plain column, its table and its place there, by PostgreSQL's numbers; else 0 */
  readonly table: number;
  readonly place: number;
  /** what values came in it */
  readonly came: readonly (Kind | 'null')[];
}

/** A statement that ran. */
export interface Sighting {
  /** where it was asked for, the innermost call first: `libs/…/file.ts:12` */
  readonly calls: readonly string[];
  readonly columns: readonly DescribedColumn[];
}

/** What the spec files of one worker write at their ends. */
export interface SightingsOfFile {
  readonly spec: string;
  readonly sightings: readonly Sighting[];
}
