import { type Condition, sql } from '@ns/platform';
import { s } from '../entities/index.ts';

const earthRadius = 6_371_008.8;
const metersPerDegree = (Math.PI / 180) * earthRadius;

/** A circle on the ground. */
export interface Circle {
  readonly lat: number;
  readonly lon: number;
  readonly radiusMeters: number;
}

/** West, south, east and north of a circle, in degrees. */
export function boxAround({ lat, lon, radiusMeters }: Circle): readonly [number, number, number, number] {
  const north = radiusMeters / metersPerDegree;
  const east = north / Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
  return [lon - east, Math.max(lat - north, -90), lon + east, Math.min(lat + north, 90)];
}

/** How far `signal s` is from a point, in metres along the surface of the earth. */
export function metersTo({ lat, lon }: Pick<Circle, 'lat' | 'lon'>) {
  return sql<number>`(2 * ${earthRadius}::float8 * asin(least(1, sqrt(
    power(sin(radians(${s.lat} - ${lat}::float8) / 2), 2)
    + cos(radians(${lat}::float8)) * cos(radians(${s.lat})) * power(sin(radians(${s.lon} - ${lon}::float8) / 2),
      2)))))`;
}

/** A box of west, south, east and north in degrees, as PostgreSQL compares it with points. */
export function boxOf([west, south, east, north]: readonly [number, number, number, number]) {
  return sql`box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))`;
}

/** `signal s` has a point within the circle; those in its box are found by the index of published places. */
export function withinCircle(circle: Circle): Condition {
  return sql<boolean>`(${s.lat} is not null and point(${s.lon}, ${s.lat}) <@ ${boxOf(boxAround(circle))}
    and ${metersTo(circle)} <= ${circle.radiusMeters}::float8)`;
}
