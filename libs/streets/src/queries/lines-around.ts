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
