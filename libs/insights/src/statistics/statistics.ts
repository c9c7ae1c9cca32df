import type { Menus } from '@ns/municipality';
import { sql } from '@ns/platform';
import type { RawBuilder } from 'kysely';
import type { Period, StatsInterval } from '../domain/periods.ts';
import type { FactSource } from '../engine/fact-source.ts';
import {
  conditionOf,
  dimensions,
  groupedBy,
  type StatsDimension,
  statsDimensions,
  type StatsFilter,
  type StatsGroup,
} from '../entities/dimensions.ts';
import { f } from '../entities/signal-fact.entity.ts';

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
  readonly promisesMade: number;
  readonly promisesKept: number;
  readonly promisesMoved: number;
  readonly promisesBroken: number;
  /** 0 to 1 */
  readonly shareKept: number | null;
}

/** Numbers where there is no row, in the order of the columns of files. */
export const noNumbers: StatsNumbers = {
  received: 0,
  resolved: 0,
  open: 0,
  overdue: 0,
  resolvedInTime: 0,
  reopened: 0,
  disputed: 0,
  rated: 0,
  averageStars: null,
  medianHoursToRegister: null,
  medianHoursToFirstResponse: null,
  medianHoursToResolve: null,
  p90HoursToResolve: null,
  promisesMade: 0,
  promisesKept: 0,
  promisesMoved: 0,
  promisesBroken: 0,
  shareKept: null,
};

export type StatsRow = { readonly period: string } & StatsGroup & StatsNumbers;

export interface StatsQuestion {
  readonly interval: StatsInterval;
  readonly periods: readonly Period[];
  readonly groupBy: readonly StatsDimension[];
  readonly filter: StatsFilter;
  readonly menus: Menus;
  readonly limit: number;
}

/**
 * Cells (periods × groups) that are counted at most. Nearly every cell of a finer grouping would be empty, and the
 * others still more than may be answered.
 */
const mostCells = 1_000_000;

/**
 * Statistics over the facts, a row per period and combination of the asked dimensions that has anything to say, by
 * period and codes. Each number is counted from the facts themselves, so it is as current and as exact as they are.
 * @returns at most `limit` rows; undefined when there would be more
 */
export async function statisticsOf(facts: FactSource, asked: StatsQuestion): Promise<readonly StatsRow[] | undefined> {
  const question = { ...asked, groupBy: statsDimensions.filter((name) => asked.groupBy.includes(name)) };
  const [first, last] = [question.periods[0], question.periods.at(-1)];
  if (!first || !last) {
    return [];
  }
  const parts = partsOf(facts, question, first, last);
  if (question.periods.length > 1 && question.groupBy.length > 0) {
    const [groups] = await facts.rows(sql<{ n: number }>`
      with facts as not materialized (${parts.facts}) select count(*)::int as n from (${parts.groups}) g`);
    if ((groups?.n ?? 0) * question.periods.length > mostCells) {
      return undefined;
    }
  }
  const rows = await facts.rows(statement(question, parts));
  return rows.length > question.limit ? undefined : rows;
}

const promiseCounts = ['made', 'kept', 'moved', 'broken'] as const;
/** The numbers that one part of the statement counts; the others are nothing there. */
const counts = [
  ...(['received', 'resolved', 'in_time', 'reopened', 'disputed', 'rated', 'opened', 'late'] as const),
  ...promiseCounts,
] as const;
const measures = ['stars', 'to_register', 'to_first_response', 'to_resolve'] as const;
type Changes = Partial<Record<'opened' | 'late', RawBuilder<unknown>>>;
type Counted = Partial<Record<(typeof counts)[number] | (typeof measures)[number], RawBuilder<unknown>>>;

const list = (columns: readonly RawBuilder<unknown>[]) => sql.join(columns, sql`, `);

function counted(numbers: Counted): RawBuilder<unknown> {
  return list([
    ...counts.map((name) => sql`${numbers[name] ?? sql`0`} as ${sql.ref(name)}`),
    ...measures.map((name) => {
      const nothing = name === 'to_resolve' ? sql`null::float8[]` : sql`null::float8`;
      return sql`${numbers[name] ?? nothing} as ${sql.ref(name)}`;
    }),
  ]);
}

interface Parts {
  /** names of the grouping columns */
  readonly names: readonly RawBuilder<unknown>[];
  /** the chosen facts, without those that were over before the first asked day */
  readonly facts: RawBuilder<unknown>;
  readonly groups: RawBuilder<unknown>;
  /** one statement for each kind of day, by period and group */
  readonly counted: readonly RawBuilder<unknown>[];
}

/**
 * What was received and resolved in a period counts by that day. What was open at its end is added up from period to
 * period: a fact is open from the day of its receipt to that of its outcome, and overdue from the day after its target.
 */
function partsOf(facts: FactSource, question: StatsQuestion, first: Period, last: Period): Parts {
  const { columns, joins } = groupedBy(question.groupBy, question.menus);
  const names = columns.map((_, index) => sql.ref(`g${String(index)}`));
  const [from, to, asOf] = [sql`${first.first}::date`, sql`${last.last}::date`, sql`${last.asOf}::date`];
  const periodOf = (day: RawBuilder<unknown>) => periodStart(question.interval, day, first);
  const byPlace = places(names.length + 1);
  const part = (period: RawBuilder<unknown>, numbers: Counted, condition: RawBuilder<unknown>) => sql`
    select ${list([sql`${period} as period`, ...names])}, ${counted(numbers)} from facts where ${condition}
    group by ${byPlace}`;
  /** Counted by day first: to work out its period for each fact takes longer than to count them. */
  const change = (day: RawBuilder<unknown>, numbers: Changes, condition: RawBuilder<unknown>) => sql`
    select ${list([sql`greatest(${periodOf(sql`day`)}, ${first.period}::date)`, ...names])},
      ${counted({ opened: sql`opened`, late: sql`late` })}
    from (
      select ${list([sql`${day} as day`, ...names])}, ${numbers.opened ?? sql`0`} as opened,
        ${numbers.late ?? sql`0`} as late
      from facts where ${condition} group by ${byPlace}) days`;
  const [ended, lateFrom] = [sql`greatest(resolved_on, received_on)`, sql`greatest(received_on, due_on + 1)`];
  const wasLate = sql`due_on is not null and (resolved_on is null or ${lateFrom} < ${ended})`;
  const groups = names.length === 0 ? sql`select 1 as one` : sql`select distinct ${list(names)} from facts`;
  const periods = sql`select unnest(${question.periods.map(({ period }) => period)}::date[]) as period`;
  return {
    names,
    groups,
    facts: sql`
      select ${list([
        ...columns.map((column, index) => sql`${column} as ${names[index]}`),
        ...[sql`${f.receivedOn} as received_on`, sql`${f.resolvedOn} as resolved_on`],
        ...[sql`${f.serviceDueOn} as due_on`, sql`${f.inTime} as in_time`, sql`${f.stars} as stars`],
        ...[sql`${f.reopenedCount} as reopened`, sql`${f.disputedCount} as disputed`],
        ...[sql`${f.promisesMade} as made`, sql`${f.promisesKept} as kept`],
        ...[sql`${f.promisesMoved} as moved`, sql`${f.promisesBroken} as broken`],
        sql`${facts.hoursTo('registeredAt')} as to_register`,
        sql`${facts.hoursTo('firstResponseAt')} as to_first_response`,
        sql`${facts.hoursTo('resolvedAt')} as to_resolve`,
      ])}
      from signal_fact f${joins}
      where ${conditionOf(question.filter)} and (${f.receivedOn} <= ${to} or ${f.resolvedOn} <= ${to})
        and (${f.receivedOn} >= ${from} or ${f.resolvedOn} is null or ${f.resolvedOn} >= ${from})`,
    counted: [
      part(
        periodOf(sql`received_on`),
        {
          received: sql`count(*)`,
          made: sql`sum(made)`,
          kept: sql`sum(kept)`,
          moved: sql`sum(moved)`,
          broken: sql`sum(broken)`,
          to_register: sql`percentile_cont(0.5) within group (order by to_register)`,
          to_first_response: sql`percentile_cont(0.5) within group (order by to_first_response)`,
        },
        sql`received_on between ${from} and ${to}`,
      ),
      part(
        periodOf(sql`resolved_on`),
        {
          resolved: sql`count(*)`,
          in_time: sql`count(*) filter (where in_time)`,
          reopened: sql`sum(reopened)`,
          disputed: sql`sum(disputed)`,
          rated: sql`count(stars)`,
          stars: sql`avg(stars)::float8`,
          to_resolve: sql`percentile_cont(array[0.5, 0.9]) within group (order by to_resolve)`,
        },
        sql`resolved_on between ${from} and ${to}`,
      ),
      change(sql`received_on`, { opened: sql`count(*)` }, sql`received_on <= ${asOf}`),
      change(
        ended,
        { opened: sql`-count(*)`, late: sql`-count(*) filter (where ${wasLate})` },
        sql`resolved_on is not null and ${ended} <= ${asOf}`,
      ),
      change(lateFrom, { late: sql`count(*)` }, sql`${wasLate} and ${lateFrom} <= ${asOf}`),
      sql`select ${list([sql`period`, ...names])}, ${counted({})} from (${periods}) p, (${groups}) g`,
    ],
  };
}

function statement({ groupBy, limit }: StatsQuestion, { names, facts, counted: rows }: Parts) {
  const group = list([sql`period`, ...names]);
  const sum = (name: (typeof counts)[number]) => sql`sum(${sql.ref(name)})::int`;
  const inGroup = names.length === 0 ? sql`` : sql`partition by ${list(names)}`;
  const upToNow = (name: (typeof counts)[number]) =>
    sql`sum(sum(${sql.ref(name)})) over (${inGroup} order by period)::int`;
  const codes = statsDimensions.map((name) => {
    const place = groupBy.indexOf(name);
    return sql`${names[place] ?? sql`null::text`} as ${sql.ref(dimensions[name].field)}`;
  });
  return sql<StatsRow>`
    with facts as not materialized (${facts}),
    counted as (${sql.join(rows, sql` union all `)}),
    cells as (
      select ${group}, ${sum('received')} as received, ${sum('resolved')} as resolved, ${upToNow('opened')} as open,
        ${upToNow('late')} as overdue, ${sum('in_time')} as in_time, ${sum('reopened')} as reopened,
        ${sum('disputed')} as disputed, ${sum('rated')} as rated, max(stars) as stars,
        ${list(promiseCounts.map((name) => sql`${sum(name)} as ${sql.ref(name)}`))},
        max(to_register) as to_register, max(to_first_response) as to_first_response, max(to_resolve) as to_resolve
      from counted group by ${group})
    select period::text as period, ${list(codes)}, received, resolved, open, overdue, in_time as "resolvedInTime",
      reopened, disputed, rated, stars as "averageStars", to_register as "medianHoursToRegister",
      to_first_response as "medianHoursToFirstResponse", to_resolve[1] as "medianHoursToResolve",
      to_resolve[2] as "p90HoursToResolve", made as "promisesMade", kept as "promisesKept", moved as "promisesMoved",
      broken as "promisesBroken", kept::float8 / nullif(kept + moved + broken, 0) as "shareKept"
    from cells where received + resolved + open > 0
    order by ${list([sql`cells.period`, ...names.map((name) => sql`${name} collate "C" nulls first`)])}
    limit ${limit + 1}`;
}

function periodStart(interval: StatsInterval, day: RawBuilder<unknown>, { period }: Period): RawBuilder<unknown> {
  if (interval === 'NONE') {
    return sql`${period}::date`;
  }
  const unit = sql.lit(interval.toLowerCase());
  return interval === 'DAY' ? day : sql`date_trunc(${unit}, (${day})::timestamp)::date`;
}

/** `1, 2, 3`: the first columns of a select, for `group by`. */
function places(count: number): RawBuilder<unknown> {
  return sql.raw(Array.from({ length: count }, (_, index) => String(index + 1)).join(', '));
}
