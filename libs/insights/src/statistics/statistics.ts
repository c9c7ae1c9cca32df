import { plusDays } from '@ns/municipality';
import { type EntityManager, rows, sql } from '@ns/platform';
import { type Channel, type SignalStatus } from '@ns/signals';
import { type Period } from './periods.ts';

export const statsDimensions = [
  'CATEGORY',
  'CATEGORY_GROUP',
  'DEPARTMENT',
  'SETTLEMENT',
  'QUARTER',
  'STATUS',
  'CHANNEL',
  'EXTERNAL_BODY',
] as const;
export type StatsDimension = (typeof statsDimensions)[number];

/** What a row is about; dimensions that were not asked for are null. Codes as of today. */
export interface StatsGroup {
  readonly category: string | null;
  readonly categoryGroup: string | null;
  readonly department: string | null;
  readonly settlement: string | null;
  readonly quarter: string | null;
  readonly status: SignalStatus | null;
  readonly channel: Channel | null;
  readonly externalBody: string | null;
}

/** The numbers of a row; hours are not rounded. */
export interface StatsNumbers {
  readonly received: number;
  readonly resolved: number;
  readonly open: number;
  readonly overdue: number;
  readonly resolvedInTime: number;
  readonly reopened: number;
  readonly disputed: number;
  readonly rated: number;
  readonly averageStars: number | null;
  readonly medianHoursToRegister: number | null;
  readonly medianHoursToFirstResponse: number | null;
  readonly medianHoursToResolve: number | null;
  readonly p90HoursToResolve: number | null;
}

export type StatsRow = { readonly period: string } & StatsGroup & StatsNumbers;

/** Facts that are counted; absent means any. */
export interface StatsFilter {
  readonly categories?: readonly string[] | null;
  readonly departments?: readonly string[] | null;
  readonly settlements?: readonly string[] | null;
  readonly quarters?: readonly string[] | null;
  readonly externalBodies?: readonly string[] | null;
  readonly statuses?: readonly SignalStatus[] | null;
  readonly channels?: readonly Channel[] | null;
  readonly dangerous?: boolean | null;
  readonly published?: boolean | null;
}

export interface StatsQuestion {
  readonly periods: readonly Period[];
  readonly groupBy: readonly StatsDimension[];
  readonly filter: StatsFilter;
  /** the group of each category */
  readonly groupOf: Readonly<Record<string, string>>;
  readonly limit: number;
}

const columns = {
  CATEGORY: sql`f.category`,
  CATEGORY_GROUP: sql`(groups.of ->> f.category)`,
  DEPARTMENT: sql`f.department`,
  SETTLEMENT: sql`f.settlement`,
  QUARTER: sql`f.quarter`,
  STATUS: sql`f.status`,
  CHANNEL: sql`f.channel`,
  EXTERNAL_BODY: sql`f.external_body`,
} as const satisfies Record<StatsDimension, unknown>;

/** Under which name a dimension stands in a row. */
const fields = {
  CATEGORY: 'category',
  CATEGORY_GROUP: 'categoryGroup',
  DEPARTMENT: 'department',
  SETTLEMENT: 'settlement',
  QUARTER: 'quarter',
  STATUS: 'status',
  CHANNEL: 'channel',
  EXTERNAL_BODY: 'externalBody',
} as const satisfies Record<StatsDimension, keyof StatsGroup>;

const hours = (from: ReturnType<typeof sql>, to: ReturnType<typeof sql>) =>
  sql`extract(epoch from (${to} - ${from}))::float8 / 3600`;

/**
 * Statistics over the facts, a row per period and combination of the asked dimensions that has anything to say, by
 * period and codes. Each number is counted from the facts themselves, so it is as current and as exact as they are.
 * @returns at most `limit` rows
 */
export async function statisticsOf(em: EntityManager, question: StatsQuestion): Promise<readonly StatsRow[]> {
  const { periods, groupBy, filter, groupOf, limit } = question;
  const dimension = (name: StatsDimension) => (groupBy.includes(name) ? columns[name] : sql`null::text`);
  // Arrays are compared as a whole, nulls included, so groups can be joined by hashing.
  const dimensions = sql`array[${sql.join(statsDimensions.map(dimension), sql`, `)}]::text[] as dimensions`;
  const conditions = conditionsOf(filter);
  const group = sql`period, dimensions`;
  return rows(
    em,
    sql<StatsRow>`
    with asked as (
      select *, (row_number() over (order by "asOf"))::int - 1 as place
        from jsonb_to_recordset(${JSON.stringify(periods)}::jsonb)
        as p (period date, first date, last date, "asOf" date)),
    groups as (select ${JSON.stringify(groupOf)}::jsonb as of),
    facts as not materialized (
      select f.received_on, f.resolved_on, f.received_at, f.registered_at, f.first_response_at, f.resolved_at,
        f.service_due_on, f.in_time, f.reopened_count, f.disputed_count, f.stars, ${dimensions}
      from signal_fact f cross join groups where ${conditions}),
    received as (
      select ${group}, count(*)::int as received,
        percentile_cont(0.5) within group (order by ${hours(sql`received_at`, sql`registered_at`)}) as register_median,
        percentile_cont(0.5) within
          group (order by ${hours(sql`received_at`, sql`first_response_at`)}) as response_median
      from asked join facts on received_on between first and last group by ${group}),
    resolved as (
      select ${group}, count(*)::int as resolved, count(*) filter (where in_time)::int as in_time,
        sum(reopened_count)::int as reopened, sum(disputed_count)::int as disputed, count(stars)::int as rated,
        avg(stars)::float8 as stars,
        percentile_cont(array[0.5, 0.9]) within
          group (order by ${hours(sql`received_at`, sql`resolved_at`)}) as resolve_hours
      from asked join facts on resolved_on between first and last group by ${group}),
    ${stillOpen(periods)},
    mentioned as (
      select ${group} from received union select ${group} from resolved union select ${group} from still_open)
    select e.period::text as period, ${sql.join(
      statsDimensions.map(
        (name, index) => sql`dimensions[${sql.raw(String(index + 1))}] as ${sql.raw(`"${fields[name]}"`)}`,
      ),
      sql`, `,
    )},
      coalesce(r.received, 0) as received, coalesce(d.resolved, 0) as resolved, coalesce(o.open, 0) as open,
      coalesce(o.overdue, 0) as overdue, coalesce(d.in_time, 0) as "resolvedInTime", coalesce(d.reopened,
        0) as reopened,
      coalesce(d.disputed, 0) as disputed, coalesce(d.rated, 0) as rated, d.stars as "averageStars",
      r.register_median as "medianHoursToRegister", r.response_median as "medianHoursToFirstResponse",
      d.resolve_hours[1] as "medianHoursToResolve", d.resolve_hours[2] as "p90HoursToResolve"
    from mentioned e
      left join received r using (period, dimensions)
      left join resolved d using (period, dimensions)
      left join still_open o using (period, dimensions)
    order by e.period, ${sql.join(
      statsDimensions.map((_, index) => sql`dimensions[${sql.raw(String(index + 1))}] nulls first`),
      sql`, `,
    )}
    limit ${limit}`,
  );
}

/**
 * Open and overdue at the end of each period, in one pass over the facts that are open after the first one: facts
 * are counted by the periods in which they became open, overdue and resolved, and the counts are added up from
 * period to period.
 */
function stillOpen(periods: readonly Period[]): ReturnType<typeof sql> {
  const first = periods[0]?.asOf ?? null;
  const last = periods.at(-1)?.asOf ?? null;
  const later = sql`${`{${periods.map(({ asOf }) => plusDays(asOf, 1)).join()}}`}::date[]`;
  // Index of the first period at whose end the day has come; the number of periods when it comes later.
  const place = (day: ReturnType<typeof sql>) => sql`width_bucket(${day}, ${later})`;
  const overdueFrom = sql`greatest(service_due_on + 1, received_on)`;
  return sql`
    lives as (
      select dimensions, ${place(sql`received_on`)} as open_from,
        ${place(sql`greatest(resolved_on, received_on)`)} as open_to,
        case when service_due_on is not null then ${place(overdueFrom)} end as overdue_from,
        case when service_due_on is not null then ${place(sql`greatest(${overdueFrom}, resolved_on)`)}
          end as overdue_to,
        resolved_on is null as is_open, count(*)::int as facts
      from facts where received_on <= ${last}::date and (resolved_on is null or resolved_on > ${first}::date)
      group by 1, 2, 3, 4, 5, 6),
    changes as (
      select dimensions, place, sum(open)::int as open, sum(overdue)::int as overdue
      from lives cross join lateral (values
        (open_from, facts, 0),
        (case when not is_open then open_to end, -facts, 0),
        (overdue_from, 0, facts),
        (case when not is_open then overdue_to end, 0, -facts)) as c (place, open, overdue)
      where place is not null group by 1, 2),
    still_open as (
      select period, dimensions, open, overdue
      from (
        select a.period, g.dimensions,
          (sum(c.open) over (partition by g.dimensions order by a.place))::int as open,
          (sum(c.overdue) over (partition by g.dimensions order by a.place))::int as overdue
        from (select distinct dimensions from changes) g cross join asked a
          left join changes c on c.dimensions = g.dimensions and c.place = a.place) added
      where open > 0)`;
}

/** What a filter says about the facts `f`. */
export function conditionsOf(filter: StatsFilter): ReturnType<typeof sql> {
  const any = (column: ReturnType<typeof sql>, codes: readonly string[] | null | undefined) =>
    codes?.length ? [sql`${column} = any(${codes}::text[])`] : [];
  const conditions = [
    ...any(sql`f.category`, filter.categories),
    ...any(sql`f.department`, filter.departments),
    ...any(sql`f.settlement`, filter.settlements),
    ...any(sql`f.quarter`, filter.quarters),
    ...any(sql`f.external_body`, filter.externalBodies),
    ...any(sql`f.status`, filter.statuses),
    ...any(sql`f.channel`, filter.channels),
    ...(filter.dangerous == null ? [] : [sql`f.dangerous = ${filter.dangerous}`]),
    ...(filter.published == null ? [] : [sql`f.published = ${filter.published}`]),
  ];
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}
