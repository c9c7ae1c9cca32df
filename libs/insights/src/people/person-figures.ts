import { type EntityManager, sql } from '@ns/platform';
import type { Days } from '../domain/report-period.ts';
import { hoursInPostgres } from '../engine/fact-source.ts';
import { conditionOf, type StatsFilter } from '../entities/dimensions.ts';
import { f, person } from '../entities/signal-fact.entity.ts';

/** The work of one person in one department; numbers as in the statistics, hours are not rounded. */
export interface PersonRow {
  /** null: signals without an assignee */
  readonly accountId: string | null;
  readonly department: string;
  readonly open: number;
  readonly overdue: number;
  readonly resolved: number;
  readonly resolvedInTime: number;
  readonly medianHoursToResolve: number | null;
}

/**
 * Figures by the present assignee of each signal, of the departments of the filter.
 * @param asOf day at whose end open and overdue ones are counted
 */
export async function personFigures(
  em: EntityManager,
  { from, to, asOf, filter }: Days & { readonly asOf: string; readonly filter: StatsFilter },
): Promise<readonly PersonRow[]> {
  const resolved = sql`${f.resolvedOn} between ${from}::date and ${to}::date`;
  const open = sql`${f.receivedOn} <= ${asOf}::date and (${f.resolvedOn} is null or ${f.resolvedOn} > ${asOf}::date)`;
  return (
    await sql<PersonRow>`
    select ${person.accountId} as "accountId", ${f.department},
      count(*) filter (where ${open})::int as open,
      count(*) filter (where ${open} and ${f.serviceDueOn} < ${asOf}::date)::int as overdue,
      count(*) filter (where ${resolved})::int as resolved,
      count(*) filter (where ${resolved} and ${f.inTime})::int as "resolvedInTime",
      percentile_cont(0.5) within group (order by ${hoursInPostgres('resolvedAt')})
        filter (where ${resolved}) as "medianHoursToResolve"
    from signal_fact f left join signal_fact_person p on ${person.id} = ${f.id}
    where ${conditionOf(filter)} and (${open} or ${resolved})
    group by ${person.accountId}, ${f.department}
    order by ${f.department}, resolved desc, open desc, ${person.accountId}`.execute(em.getKysely())
  ).rows;
}
