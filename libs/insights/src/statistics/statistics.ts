import { sql } from '@ns/platform';
import type { Channel, SignalStatus } from '@ns/signals';
import { f } from '../entities/signal-fact.entity.ts';
import { CodeColumn, type FactCode, type FactTable } from '../columns/fact-table.ts';
import { countCells, dayNumber } from './count-cells.ts';
import type { Period } from './periods.ts';

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
export function statisticsOf(table: FactTable, question: StatsQuestion): readonly StatsRow[] | undefined {
  const { periods, limit } = question;
  const rows = chosenRows(table, question);
  const groups = groupFacts(table, rows, question);
  if (groups.list.length * periods.length > mostCells) {
    return undefined;
  }
  const counted = countCells(table, rows, groups.of, groups.list.length, periods);
  const found: StatsRow[] = [];
  for (const [index, { period }] of periods.entries()) {
    for (const [order, group] of groups.list.entries()) {
      const numbers = counted.numbersOf(order, index);
      if (numbers.received + numbers.resolved + numbers.open === 0) {
        continue;
      }
      if (found.length === limit) {
        return undefined;
      }
      found.push({ period, ...group, ...numbers });
    }
  }
  return found;
}

/** Rows of the table that the filter leaves, without those that were over before the first asked day. */
function chosenRows(table: FactTable, { filter, periods }: StatsQuestion): Uint32Array {
  const chosen: readonly (readonly [FactCode, readonly string[] | null | undefined])[] = [
    ['category', filter.categories],
    ['department', filter.departments],
    ['settlement', filter.settlements],
    ['quarter', filter.quarters],
    ['externalBody', filter.externalBodies],
    ['status', filter.statuses],
    ['channel', filter.channels],
  ];
  const flags: readonly (readonly ['dangerous' | 'published', boolean | null | undefined])[] = [
    ['dangerous', filter.dangerous],
    ['published', filter.published],
  ];
  let rows = rowsWithin(table, periods);
  for (const [name, codes] of chosen) {
    if (codes?.length) {
      const column = table.codes[name];
      const isWanted = Uint8Array.from(column.codes, (code) => (code !== null && codes.includes(code) ? 1 : 0));
      rows = rows.filter((row) => isWanted[column.values[row] ?? 0] === 1);
    }
  }
  for (const [name, wanted] of flags) {
    if (wanted != null) {
      const [column, flag] = [table.numbers[name], Number(wanted)];
      rows = rows.filter((row) => column[row] === flag);
    }
  }
  return rows;
}

function rowsWithin({ count, numbers: { received, resolved } }: FactTable, periods: readonly Period[]): Uint32Array {
  const [start, end] = [periods[0], periods.at(-1)];
  const rows = new Uint32Array(count);
  let found = 0;
  if (start && end) {
    const [first, last] = [dayNumber(start.first), dayNumber(end.last)];
    for (let row = 0; row < count; row += 1) {
      const [begun, over] = [received[row] ?? 0, resolved[row] ?? Number.NaN];
      const isOver = !Number.isNaN(over);
      if ((begun <= last || over <= last) && (begun >= first || !isOver || over >= first)) {
        rows[found] = row;
        found += 1;
      }
    }
  }
  return rows.subarray(0, found);
}

/** The group of each chosen row, as its place in the list of groups, which are in the order of their codes. */
interface Groups {
  readonly of: Uint32Array;
  readonly list: readonly StatsGroup[];
}

function groupFacts(table: FactTable, rows: Uint32Array, { groupBy, groupOf }: StatsQuestion): Groups {
  const dimensions = statsDimensions.filter((name) => groupBy.includes(name));
  const columns = dimensions.map((name) =>
    name === 'CATEGORY_GROUP' ? groupColumn(table, groupOf) : table.codes[fields[name] as FactCode],
  );
  const of = new Uint32Array(rows.length);
  if (columns.length === 0) {
    return { of, list: [groupFrom([], [])] };
  }
  const byKey = new Map<number, number>();
  const keys: number[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    let key = 0;
    for (const { codes, values } of columns) {
      key = key * codes.length + (values[row] ?? 0);
    }
    let group = byKey.get(key);
    if (group === undefined) {
      group = keys.push(key) - 1;
      byKey.set(key, group);
    }
    of[index] = group;
  }
  const groups = keys.map((key) => {
    const codes: (string | null)[] = [];
    let rest = key;
    for (const column of columns.toReversed()) {
      codes.unshift(column.codes[rest % column.codes.length] ?? null);
      rest = Math.floor(rest / column.codes.length);
    }
    return codes;
  });
  const ordered = groups.map((_, index) => index).toSorted((one, other) => compare(groups[one], groups[other]));
  const orderOf = new Uint32Array(groups.length);
  ordered.forEach((group, place) => {
    orderOf[group] = place;
  });
  return {
    of: of.map((group) => orderOf[group] ?? 0),
    list: ordered.map((group) => groupFrom(dimensions, groups[group] ?? [])),
  };
}

function groupFrom(dimensions: readonly StatsDimension[], codes: readonly (string | null)[]): StatsGroup {
  const given = Object.fromEntries(dimensions.map((name, index) => [fields[name], codes[index] ?? null]));
  const nothing = Object.fromEntries(statsDimensions.map((name) => [fields[name], null]));
  return { ...nothing, ...given } as unknown as StatsGroup;
}

/** Nothing before every code. */
function compare(one: readonly (string | null)[] = [], other: readonly (string | null)[] = []): number {
  for (const [index, code] of one.entries()) {
    const [left, right] = [code ?? '', other[index] ?? ''];
    if (left !== right) {
      return left < right ? -1 : 1;
    }
  }
  return 0;
}

/** The groups of the categories as a column. */
function groupColumn(table: FactTable, groupOf: StatsQuestion['groupOf']): Pick<CodeColumn, 'codes' | 'values'> {
  const { codes, values } = table.codes.category;
  const column = new CodeColumn();
  const numbers = Uint16Array.from(codes, (code) => column.numberOf(code === null ? null : (groupOf[code] ?? null)));
  return { codes: column.codes, values: values.map((category) => numbers[category] ?? 0) };
}

/** What a filter says about the facts `f`. */
export function conditionsOf(filter: StatsFilter): ReturnType<typeof sql> {
  const any = (column: ReturnType<typeof sql>, codes: readonly string[] | null | undefined) =>
    codes?.length ? [sql`${column} = any(${codes}::text[])`] : [];
  const conditions = [
    ...any(f.category, filter.categories),
    ...any(f.department, filter.departments),
    ...any(f.settlement, filter.settlements),
    ...any(f.quarter, filter.quarters),
    ...any(f.externalBody, filter.externalBodies),
    ...any(f.status, filter.statuses),
    ...any(f.channel, filter.channels),
    ...(filter.dangerous == null ? [] : [sql`${f.dangerous} = ${filter.dangerous}`]),
    ...(filter.published == null ? [] : [sql`${f.published} = ${filter.published}`]),
  ];
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}
