import type { StatsRequest } from '@ns/insights';
import { type Database, sql } from '@ns/platform';
import { dimensionColumns, dimensionsOf } from './questions.ts';
import { type Answer, answerOf, type AnswerRow } from './answers.ts';

type Sql = ReturnType<typeof sql>;

const steps = { WEEK: 'week', MONTH: 'month' } as const;

/**
 * The whole answer by one statement over the facts, as somebody who knows PostgreSQL would write it for a report: a
 * part for each kind of day, joined by period and group.
 */
export async function answerByHand(database: Database, request: StatsRequest): Promise<Answer> {
  const statement = statementOf(request);
  const found = (await statement.execute(database.fork().getKysely())).rows;
  return answerOf(request, found);
}

function statementOf(request: StatsRequest): ReturnType<typeof sql<AnswerRow & { period: string }>> {
  const { interval, filter } = request;
  const [from, to] = [sql`${request.from}::date`, sql`${request.to}::date`];
  const step = interval === 'WEEK' || interval === 'MONTH' ? steps[interval] : undefined;
  const names = dimensionsOf(request).map((name) => sql.raw(dimensionColumns[name]));
  const group = sql.join([sql`period`, ...names], sql`, `);
  const picked = (columns: readonly Sql[]) => sql.join([...columns, ...names], sql`, `);
  const places = sql.raw([...names, null].map((_, index) => String(index + 1)).join(', '));
  const period = (column: string) =>
    step ? sql`date_trunc(${sql.lit(step)}, ${sql.raw(column)}::timestamp)::date as period` : sql`${from} as period`;
  const only = filter.departments ? sql`and department = any(${filter.departments}::text[])` : sql``;
  const hours = (moment: string) => sql`extract(epoch from ${sql.raw(moment)} - received_at)::float8 / 3600`;
  const asked = step
    ? sql`select p::date as period,
        least((p + ${sql.lit(`1 ${step}`)}::interval)::date - 1, ${to}) as last
      from generate_series(date_trunc(${sql.lit(step)}, ${from}::timestamp), ${to}::timestamp,
        ${sql.lit(`1 ${step}`)}::interval) p`
    : sql`select ${from} as period, ${to} as last`;
  return sql`
    with asked as (${asked}),
    received as (
      select ${picked([period('received_on')])}, count(*)::int as received,
        sum(promises_made)::int as "promisesMade", sum(promises_kept)::int as "promisesKept",
        sum(promises_moved)::int as "promisesMoved", sum(promises_broken)::int as "promisesBroken",
        percentile_cont(0.5) within group (order by ${hours('registered_at')}) as "medianHoursToRegister",
        percentile_cont(0.5) within group (order by ${hours('first_response_at')}) as "medianHoursToFirstResponse"
      from signal_fact where received_on between ${from} and ${to} ${only}
      group by ${places}),
    resolved as (
      select ${picked([period('resolved_on')])}, count(*)::int as resolved,
        count(*) filter (where in_time)::int as "resolvedInTime", sum(reopened_count)::int as reopened,
        sum(disputed_count)::int as disputed, count(stars)::int as rated, avg(stars)::float8 as "averageStars",
        percentile_cont(array[0.5, 0.9]) within group (order by ${hours('resolved_at')}) as hours
      from signal_fact where resolved_on between ${from} and ${to} ${only}
      group by ${places}),
    still_open as (
      select ${picked([sql`period`])}, count(*)::int as open,
        count(*) filter (where service_due_on < last)::int as overdue
      from asked cross join lateral (
        select ${picked([sql`service_due_on`])} from signal_fact
        where received_on <= last and resolved_on is null ${only}
        union all
        select ${picked([sql`service_due_on`])} from signal_fact
        where received_on <= last and resolved_on > last ${only}) f
      group by ${places})
    select period::text as period, ${picked([
      ...[
        ...['received', 'resolved', 'open', 'overdue', '"resolvedInTime"', 'reopened', 'disputed', 'rated'],
        ...['"promisesMade"', '"promisesKept"', '"promisesMoved"', '"promisesBroken"'],
      ].map((name) => sql`coalesce(${sql.raw(name)}, 0) as ${sql.raw(name)}`),
      sql`"averageStars"`,
      sql`"medianHoursToRegister"`,
      sql`"medianHoursToFirstResponse"`,
      sql`hours[1] as "medianHoursToResolve"`,
      sql`hours[2] as "p90HoursToResolve"`,
      sql`"promisesKept"::float8 / nullif("promisesKept" + "promisesMoved" + "promisesBroken", 0) as "shareKept"`,
    ])}
    from received full join resolved using (${group}) full join still_open using (${group})
    order by ${group}`;
}
