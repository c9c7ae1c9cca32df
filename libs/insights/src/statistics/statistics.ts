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

const hours = (from: ReturnType<typeof sql>, to: ReturnType<typeof sql>) =>
  sql`extract(epoch from (${to} - ${from}))::float8 / 3600`;

/**
 * Statistics over the facts, a row per period and combination of the asked dimensions that has anything to say, by period and
 * codes. Each number is counted from the facts themselves, so it is as current and as exact as they are.
 * @returns at most `limit` rows
 */
export async function statisticsOf(em: EntityManager, question: StatsQuestion): Promise<readonly StatsRow[]> {
  const { periods, groupBy, filter, groupOf, limit } = question;
  const dimension = (name: StatsDimension) => (groupBy.includes(name) ? columns[name] : sql`null::text`);
  const dimensions = sql`${dimension('CATEGORY')} as category, ${dimension('CATEGORY_GROUP')} as category_group,
    ${dimension('DEPARTMENT')} as department, ${dimension('SETTLEMENT')} as settlement, ${dimension('QUARTER')} as quarter,
    ${dimension('STATUS')} as status, ${dimension('CHANNEL')} as channel, ${dimension('EXTERNAL_BODY')} as external_body`;
  const group = sql`period, category, category_group, department, settlement, quarter, status, channel, external_body`;
  const conditions = conditionsOf(filter);
  return rows(
    em,
    sql<StatsRow>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(periods)}::jsonb)
        as p (period date, first date, last date, "asOf" date)),
    groups as (select ${JSON.stringify(groupOf)}::jsonb as of),
    facts as not materialized (
      select f.received_on, f.resolved_on, f.received_at, f.registered_at, f.first_response_at, f.resolved_at,
        f.service_due_on, f.in_time, f.reopened_count, f.disputed_count, f.stars, ${dimensions}
      from signal_fact f cross join groups where ${conditions}),
    received as (
      select ${group}, count(*)::int as received,
        percentile_cont(0.5) within group (order by ${hours(sql`received_at`, sql`registered_at`)}) as register_median,
        percentile_cont(0.5) within group (order by ${hours(sql`received_at`, sql`first_response_at`)}) as response_median
      from asked join facts on received_on between first and last group by ${group}),
    resolved as (
      select ${group}, count(*)::int as resolved, count(*) filter (where in_time)::int as in_time,
        sum(reopened_count)::int as reopened, sum(disputed_count)::int as disputed, count(stars)::int as rated,
        avg(stars)::float8 as stars,
        percentile_cont(array[0.5, 0.9]) within group (order by ${hours(sql`received_at`, sql`resolved_at`)}) as resolve_hours
      from asked join facts on resolved_on between first and last group by ${group}),
    still_open as (
      select ${group}, count(*)::int as open, count(*) filter (where service_due_on < "asOf")::int as overdue
      from asked join facts on received_on <= "asOf" and (resolved_on is null or resolved_on > "asOf") group by ${group}),
    mentioned as (
      select ${group} from received union select ${group} from resolved union select ${group} from still_open)
    select e.period::text as period, e.category, e.category_group as "categoryGroup", e.department, e.settlement, e.quarter,
      e.status, e.channel, e.external_body as "externalBody",
      coalesce(r.received, 0) as received, coalesce(d.resolved, 0) as resolved, coalesce(o.open, 0) as open,
      coalesce(o.overdue, 0) as overdue, coalesce(d.in_time, 0) as "resolvedInTime", coalesce(d.reopened, 0) as reopened,
      coalesce(d.disputed, 0) as disputed, coalesce(d.rated, 0) as rated, d.stars as "averageStars",
      r.register_median as "medianHoursToRegister", r.response_median as "medianHoursToFirstResponse",
      d.resolve_hours[1] as "medianHoursToResolve", d.resolve_hours[2] as "p90HoursToResolve"
    from mentioned e
      left join received r on (${sameGroup('r')})
      left join resolved d on (${sameGroup('d')})
      left join still_open o on (${sameGroup('o')})
    order by e.period, e.category nulls first, e.category_group nulls first, e.department nulls first,
      e.settlement nulls first, e.quarter nulls first, e.status nulls first, e.channel nulls first,
      e.external_body nulls first
    limit ${limit}`,
  );
}

function sameGroup(alias: 'r' | 'd' | 'o'): ReturnType<typeof sql> {
  const of = sql.raw(alias);
  return sql`${of}.period = e.period and (${of}.category, ${of}.category_group, ${of}.department, ${of}.settlement,
    ${of}.quarter, ${of}.status, ${of}.channel, ${of}.external_body) is not distinct from (e.category, e.category_group,
    e.department, e.settlement, e.quarter, e.status, e.channel, e.external_body)`;
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
