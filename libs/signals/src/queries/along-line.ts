import { columnsOf, type Condition, sql } from '@ns/platform';
import { s } from '../entities/index.ts';
import { SignalSchema } from '../entities/signal.entity.ts';

/**
 * The line of a street as straight pieces, in no order: longitude and latitude of one end and of the other, four
 * numbers for each.
 */
export type Line = readonly number[];

/** So near to its line a signal is of the street, metres: its width, the pavements and yards along it. */
const reach = 60;
const metresPerDegree = 111_320;

const x = columnsOf(SignalSchema, 'x');

/**
 * Whether a published signal lies along a line. Each piece of it is looked up in the index of places: the box of a long
 * street would be half of the town.
 */
export function alongLine(line: Line): Condition {
  const ends = (at: number) => line.filter((_, index) => index % 4 === at);
  const middle = line[1] ?? 0;
  const narrowing = Math.cos((middle * Math.PI) / 180);
  const high = reach / metresPerDegree;
  const wide = high / Math.max(narrowing, 0.01);
  return sql<boolean>`${s.id} in (
    select ${x.id} from unnest(${ends(0)}::float8[], ${ends(1)}::float8[], ${ends(2)}::float8[], ${ends(3)}::float8[])
        as piece (from_lon, from_lat, to_lon, to_lat)
      join signal x on ${x.publishedAt} is not null and ${x.lat} is not null and point(${x.lon}, ${x.lat}) <@ box(
        point(least(from_lon, to_lon) - ${wide}::float8, least(from_lat, to_lat) - ${high}::float8),
        point(greatest(from_lon, to_lon) + ${wide}::float8, greatest(from_lat, to_lat) + ${high}::float8))
    where point(${x.lon} * ${narrowing}::float8, ${x.lat}) <-> lseg(point(from_lon * ${narrowing}::float8, from_lat),
      point(to_lon * ${narrowing}::float8, to_lat)) <= ${high}::float8)`;
}
