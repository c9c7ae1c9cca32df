import { type EntityManager, sql } from '@ns/platform';
import type { GeoPoint } from '@ns/territory';
import { degreesAround, type Segment } from '../domain/line-distance.ts';
import { g } from '../entities/street.entities.ts';

/** A small map with more lines is one colour. */
const mostLines = 1_500;

/** Pieces of streets in a square around a point: from 0 to 1, from its upper left corner. */
export async function linesAround(
  em: EntityManager,
  point: GeoPoint,
  meters: number,
): Promise<readonly (readonly [fromX: number, fromY: number, toX: number, toY: number])[]> {
  const reach = degreesAround(point.lat, meters);
  const around = sql<Segment>`
    select ${g.fromPoint}[0] as "fromLon", ${g.fromPoint}[1] as "fromLat", ${g.toPoint}[0] as "toLon",
      ${g.toPoint}[1] as "toLat"
    from street_segment g where box(${g.fromPoint}, ${g.toPoint}) && box(
      point(${point.lon - reach.lon}::float8, ${point.lat - reach.lat}::float8),
      point(${point.lon + reach.lon}::float8, ${point.lat + reach.lat}::float8))
    order by ${g.fromPoint} <-> point(${point.lon}::float8, ${point.lat}::float8), ${g.streetId},
      ${g.fromPoint}[0], ${g.toPoint}[0], ${g.toPoint}[1]
    limit ${mostLines}`;
  const x = (lon: number) => (lon - point.lon + reach.lon) / (2 * reach.lon);
  const y = (lat: number) => (point.lat + reach.lat - lat) / (2 * reach.lat);
  const { rows } = await around.execute(em.getKysely());
  return rows.map(({ fromLon, fromLat, toLon, toLat }) => [x(fromLon), y(fromLat), x(toLon), y(toLat)]);
}

/** Whether any piece of a street lies in the square around each of some points. */
export async function haveStreetsAround(
  em: EntityManager,
  points: readonly GeoPoint[],
  meters: number,
): Promise<readonly boolean[]> {
  const squares = points.map(({ lat, lon }) => {
    const reach = degreesAround(lat, meters);
    return { west: lon - reach.lon, south: lat - reach.lat, east: lon + reach.lon, north: lat + reach.lat };
  });
  const sides = (side: 'west' | 'south' | 'east' | 'north') => squares.map((square) => square[side]);
  const around = sql<{ readonly there: boolean }>`
    select exists (
      select from street_segment g where box(${g.fromPoint}, ${g.toPoint})
        && box(point(p.west, p.south), point(p.east, p.north))) as there
    from unnest(${sides('west')}::float8[], ${sides('south')}::float8[], ${sides('east')}::float8[],
      ${sides('north')}::float8[]) with ordinality as p (west, south, east, north, n)
    order by p.n`;
  return (await around.execute(em.getKysely())).rows.map(({ there }) => there);
}
