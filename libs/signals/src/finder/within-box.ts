import { type Condition, type EntityManager, sql } from '@ns/platform';
import { s, signalTables } from '../entities/index.ts';

/**
 * Up to this number, signals in a box are fetched by their places; of more, any list meets some soon. PostgreSQL has no
 * statistics of points in a box, so it is asked beforehand.
 */
const fewInBox = 1_000;

/** The signals in a box of west, south, east and north in degrees. */
export async function withinBox(em: EntityManager, bbox: readonly number[]): Promise<Condition> {
  const [west = 0, south = 0, east = 0, north = 0] = bbox;
  const byPlace = sql<boolean>`(${s.lat} is not null and point(${s.lon}, ${s.lat}) <@ box(point(${west}::float8,
    ${south}::float8), point(${east}::float8, ${north}::float8)))`;
  const some = signalTables(em)
    .selectFrom('signal as s')
    .select('s.id')
    .where(byPlace)
    .limit(fewInBox + 1);
  const inside = await signalTables(em)
    .selectFrom(some.as('inside'))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return inside.count <= fewInBox
    ? byPlace
    : sql<boolean>`(${s.lon} between ${west} and ${east} and ${s.lat} between ${south} and ${north})`;
}
