import type { CalendarDay } from '@ns/municipality';
import { sql } from '@ns/platform';
import type { FactSource } from '../engine/fact-source.ts';
import { conditionOf, type StatsFilter } from '../entities/dimensions.ts';
import { f } from '../entities/signal-fact.entity.ts';

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
  facts: FactSource,
  from: CalendarDay,
  to: CalendarDay,
  filter: StatsFilter,
): Promise<readonly PlaceRow[]> {
  return facts.rows(sql<PlaceRow>`
    select ${f.lat}, ${f.lon}, count(*)::int as received from signal_fact f
    where ${f.lat} is not null and ${f.receivedOn} between ${from}::date and ${to}::date and ${conditionOf(filter)}
    group by ${f.lat}, ${f.lon} order by received desc, ${f.lat}, ${f.lon} limit ${mostPlaces}`);
}
