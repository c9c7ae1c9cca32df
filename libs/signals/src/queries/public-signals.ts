import { type Menus } from '@ns/municipality';
import { type EntityManager, firstRow, keysetCursor, type Language, rows, sql } from '@ns/platform';
import { type SignalStatus } from '../domain/signal-status.ts';
import { type Condition } from './signal-box.ts';
import { oneOf } from './signal-filter.ts';

/** Receipt, id. */
const cursors = keysetCursor('moment', 'uuid');

/** What everybody may know of a published signal: nothing of the reporter is even read. */
export interface PublicSignalRow {
  readonly id: string;
  readonly reference: string;
  readonly status: SignalStatus;
  readonly categoryCode: string;
  readonly settlementCode: string;
  readonly description: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A published signal with its place in the order of the list. */
export interface ListedPublicSignal extends PublicSignalRow {
  readonly place: string;
}

/** A published signal near a point. */
export interface NearbySignal extends PublicSignalRow {
  /** in metres, along the surface of the earth */
  readonly distance: number;
}

/** What a public list is narrowed to; absent means "any". */
export interface PublicSignalFilter {
  /** leaf codes, see {@link leavesOf} */
  readonly categories?: readonly string[] | undefined;
  readonly settlement?: string | null | undefined;
  /** west, south, east, north in degrees */
  readonly bbox?: readonly [number, number, number, number] | undefined;
}

const columns = sql<PublicSignalRow>`
  s.id, s.reference, s.status, s.category_code as "categoryCode", s.settlement_code as "settlementCode", s.description, s.lat, s.lon,
  s.created_at as "createdAt", s.updated_at as "updatedAt"`;

/** The leaf codes that a category or group code stands for. */
export function leavesOf(menus: Menus, code: string): readonly string[] {
  return [
    code,
    ...[...menus.categories.values()]
      .filter((category) => category.parentCode === code)
      .map((category) => category.code),
  ];
}

/**
 * One page of the published signals, newest first.
 * @returns up to `first + 1` rows; the last only shows that there are more
 */
export async function listPublicSignals(
  em: EntityManager,
  filter: PublicSignalFilter,
  first: number,
  after: string | null,
  language: Language,
): Promise<readonly ListedPublicSignal[]> {
  const conditions: Condition[] = [sql<boolean>`s.published_at is not null`];
  if (filter.categories) {
    conditions.push(oneOf(sql`s.category_code`, filter.categories));
  }
  if (filter.settlement) {
    conditions.push(sql<boolean>`s.settlement_code = ${filter.settlement}`);
  }
  if (filter.bbox) {
    conditions.push(sql<boolean>`s.lat is not null and point(s.lon, s.lat) <@ ${boxOf(filter.bbox)}`);
  }
  if (after !== null) {
    const [place, id] = cursors.read(after, language);
    conditions.push(sql<boolean>`(s.created_at, s.id) < (${place}::timestamptz, ${id}::uuid)`);
  }
  return rows(
    em,
    sql<ListedPublicSignal>`
    select ${columns}, s.created_at::text as place from signal s
    where ${sql.join(conditions, sql` and `)} order by s.created_at desc, s.id desc limit ${first + 1}`,
  );
}

/** The cursor of a row of the public list. */
export function publicPlaceOf(row: ListedPublicSignal): string {
  return cursors.write([row.place, row.id]);
}

/** One published signal; undefined for any other. */
export async function publicSignalById(em: EntityManager, id: string): Promise<PublicSignalRow | undefined> {
  return firstRow(
    em,
    sql<PublicSignalRow>`select ${columns} from signal s where s.id = ${id} and s.published_at is not null`,
  );
}

export interface NearbyProps {
  readonly lat: number;
  readonly lon: number;
  /** leaf codes, see {@link leavesOf} */
  readonly categories: readonly string[] | undefined;
  readonly radiusMeters: number;
}

/** Nobody compares more signals than these with the own case. */
export const nearbyLimit = 20;
/**
 * This number is fetched in the order of the index, which treats degrees as a plane. North and south a degree is longer than
 * east and west, by 1 / cos(latitude): of evenly spread signals the nearest `nearbyLimit` are among the first 28 in Ruse and
 * among the first 40 at 60°.
 */
const fetchedByDegrees = 10 * nearbyLimit;
const earthRadius = 6_371_008.8;
const metersPerDegree = (Math.PI / 180) * earthRadius;

/** Published signals on which the municipality still works, nearest first, at most {@link nearbyLimit}. */
export async function listNearbySignals(
  em: EntityManager,
  { lat, lon, categories, radiusMeters }: NearbyProps,
): Promise<readonly NearbySignal[]> {
  const north = radiusMeters / metersPerDegree;
  const east = north / Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
  const box = boxOf([lon - east, lat - north, lon + east, lat + north]);
  const ofCategory = categories ? sql<boolean>`s.category_code = any(${categories}::text[])` : sql<boolean>`true`;
  return rows(
    em,
    sql<NearbySignal>`
    select near.* from (
      select ${columns}, 2 * ${earthRadius}::float8 * asin(least(1, sqrt(
          power(sin(radians(s.lat - ${lat}::float8) / 2), 2)
          + cos(radians(${lat}::float8)) * cos(radians(s.lat)) * power(sin(radians(s.lon - ${lon}::float8) / 2), 2)))) as distance
      from signal s
      where s.published_at is not null and s.lat is not null and s.status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER')
        and point(s.lon, s.lat) <@ ${box} and ${ofCategory}
      order by point(s.lon, s.lat) <-> point(${lon}::float8, ${lat}::float8) limit ${fetchedByDegrees}) near
    where near.distance <= ${radiusMeters}::float8 order by near.distance limit ${nearbyLimit}`,
  );
}

function boxOf([west, south, east, north]: readonly [number, number, number, number]) {
  return sql`box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))`;
}
