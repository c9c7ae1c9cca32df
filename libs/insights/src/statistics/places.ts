import type { CalendarDay } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { f } from '../entities/signal-fact.entity.ts';
import { conditionsOf, type StatsFilter } from './statistics.ts';

/** How many signals were received from a square of about 100 m. */
export interface PlaceRow {
  /** degrees, rounded to 3 decimals */
  readonly lat: number;
  readonly lon: number;
  readonly received: number;
}

/** More squares than this are not drawn. */
const mostPlaces = 5_000;

/** Where the signals of some days came from, by squares of about 100 m, most first; at most 5,000 squares. */
export async function receivedPlaces(
  em: EntityManager,
  from: CalendarDay,
  to: CalendarDay,
  filter: StatsFilter,
): Promise<readonly PlaceRow[]> {
  return (
    await sql<PlaceRow>`
    select ${f.lat}, ${f.lon}, count(*)::int as received from signal_fact f
    where ${f.lat} is not null and ${f.receivedOn} between ${from}::date and ${to}::date and ${conditionsOf(filter)}
    group by ${f.lat}, ${f.lon} order by received desc, ${f.lat}, ${f.lon} limit ${mostPlaces}`.execute(em.getKysely())
  ).rows;
}
