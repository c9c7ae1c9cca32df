import type { CalendarDay } from '@ns/municipality';
import { sql } from '@ns/platform';
import type { FactSource } from '../engine/fact-source.ts';
import { conditionOf, type StatsFilter } from '../entities/dimensions.ts';
import { f } from '../entities/signal-fact.entity.ts';

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
export async function openAges(facts: FactSource, asOf: CalendarDay, filter: StatsFilter): Promise<readonly AgeRow[]> {
  const age = sql`${asOf}::date - ${f.receivedOn}`;
  const groups = ageGroups.map(
    ({ minDays, maxDays }) => sql`select ${minDays}::int as "minDays", ${maxDays}::int as "maxDays"`,
  );
  return facts.rows(sql<AgeRow>`
    select g."minDays", g."maxDays", count(o.id)::int as open,
      count(o.id) filter (where o.due_on < ${asOf}::date)::int as overdue
    from (${sql.join(groups, sql` union all `)}) g
      left join (
        select ${f.id}, ${f.serviceDueOn} as due_on, ${age} as age from signal_fact f
        where ${f.receivedOn} <= ${asOf}::date and (${f.resolvedOn} is null or ${f.resolvedOn} > ${asOf}::date)
          and ${conditionOf(filter)}) o
      on o.age >= g."minDays" and (g."maxDays" is null or o.age <= g."maxDays")
    group by 1, 2 order by 1`);
}
