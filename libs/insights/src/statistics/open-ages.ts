import type { CalendarDay } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { f } from '../entities/signal-fact.entity.ts';
import { conditionsOf, type StatsFilter } from './statistics.ts';

/** Ages of open signals, in whole days since receipt: first and last day, both included; the last group has no end. */
export const ageGroups = [
  { minDays: 0, maxDays: 7 },
  { minDays: 8, maxDays: 14 },
  { minDays: 15, maxDays: 30 },
  { minDays: 31, maxDays: 60 },
  { minDays: 61, maxDays: 90 },
  { minDays: 91, maxDays: null },
] as const;

/** How many open signals are of an age, and how many of these are overdue. */
export interface AgeRow {
  readonly minDays: number;
  readonly maxDays: number | null;
  readonly open: number;
  readonly overdue: number;
}

/**
 * The signals that are open at the end of a day, by age: as `open` and `overdue` of the statistics of that day. A
 * row for each group, youngest first, also where there is none.
 */
export async function openAges(em: EntityManager, asOf: CalendarDay, filter: StatsFilter): Promise<readonly AgeRow[]> {
  return (
    await sql<AgeRow>`
    select g."minDays", g."maxDays", count(${f.id})::int as open,
      count(${f.id}) filter (where ${f.serviceDueOn} < ${asOf}::date)::int as overdue
    from jsonb_to_recordset(${JSON.stringify(ageGroups)}::jsonb) as g ("minDays" int, "maxDays" int)
      left join signal_fact f on ${f.receivedOn} <= ${asOf}::date and (${f.resolvedOn} is null
        or ${f.resolvedOn} > ${asOf}::date)
        and ${asOf}::date - ${f.receivedOn} >= g."minDays"
        and (g."maxDays" is null or ${asOf}::date - ${f.receivedOn} <= g."maxDays") and ${conditionsOf(filter)}
    group by 1, 2 order by 1`.execute(em.getKysely())
  ).rows;
}
