import { type EntityManager, rows, sql } from '@ns/platform';
import { type Days } from '../reports/report-period.ts';
import { conditionsOf, type StatsFilter } from '../statistics/statistics.ts';

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
  const resolved = sql`f.resolved_on between ${from}::date and ${to}::date`;
  const open = sql`f.received_on <= ${asOf}::date and (f.resolved_on is null or f.resolved_on > ${asOf}::date)`;
  return rows(
    em,
    sql<PersonRow>`
    select p.account_id as "accountId", f.department,
      count(*) filter (where ${open})::int as open,
      count(*) filter (where ${open} and f.service_due_on < ${asOf}::date)::int as overdue,
      count(*) filter (where ${resolved})::int as resolved,
      count(*) filter (where ${resolved} and f.in_time)::int as "resolvedInTime",
      percentile_cont(0.5) within group (order by extract(epoch from (f.resolved_at - f.received_at))::float8 / 3600)
        filter (where ${resolved}) as "medianHoursToResolve"
    from signal_fact f left join signal_fact_person p on p.id = f.id
    where ${conditionsOf(filter)} and (${open} or ${resolved})
    group by p.account_id, f.department order by f.department, resolved desc, open desc, p.account_id`,
  );
}
