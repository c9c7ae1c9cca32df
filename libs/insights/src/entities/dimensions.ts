import type { Menus } from '@ns/municipality';
import { type Condition, enumOf, sql } from '@ns/platform';
import { ChannelEnum, SignalStatusEnum } from '@ns/signals';
import { promiseKinds } from '@ns/signals/domain';
import type { RawBuilder } from 'kysely';
import { f } from './signal-fact.entity.ts';

/** Days of the week, in the order of ISO 8601. */
const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** The codes that the municipality has. */
type Codes = { readonly has: (code: string) => boolean };

/** What statistics group by, and what a filter chooses. */
interface Dimension {
  /** name in a row of the statistics */
  readonly field: string;
  /** description of that field in the API */
  readonly about?: string;
  /** the code of a fact `f` */
  readonly column: RawBuilder<string | null>;
  /** text, or the words of an enum */
  readonly type: StringConstructor | Readonly<Record<string, string>>;
  /** whether every fact has it */
  readonly always?: true;
  /** name in a filter, with its description in the API; absent where another dimension's filter says it */
  readonly filter?: readonly [name: string, about?: string];
  /** codes that a filter may name; absent for an enum */
  readonly known?: (menus: Menus) => Codes;
  /** where the code is not in the fact: the table that is joined under the alias, its code by that of the fact */
  readonly joined?: {
    readonly alias: string;
    readonly key: RawBuilder<string>;
    readonly codes: (menus: Menus) => Readonly<Record<string, string>>;
  };
}

/**
 * Every dimension is one row here: statistics, lists behind numbers, files, filters and the API follow. The order is
 * that of the columns of files.
 */
export const dimensions = {
  CATEGORY: {
    field: 'category',
    column: f.category,
    type: String,
    always: true,
    filter: ['categories', 'Codes of categories; a group stands for all its leaves.'],
    known: ({ categories }) => categories,
  },
  CATEGORY_GROUP: {
    field: 'categoryGroup',
    column: sql.raw<string | null>('category_group.code'),
    type: String,
    joined: { alias: 'category_group', key: f.category, codes: groupOfCategories },
  },
  DEPARTMENT: {
    field: 'department',
    column: f.department,
    type: String,
    filter: ['departments', 'Codes.'],
    known: ({ departments }) => departments,
  },
  SETTLEMENT: {
    field: 'settlement',
    column: f.settlement,
    type: String,
    always: true,
    filter: ['settlements', 'EKATTE codes.'],
    known: ({ settlements }) => settlements,
  },
  QUARTER: {
    field: 'quarter',
    about: 'The nearest quarter, for signals with a point near one.',
    column: f.quarter,
    type: String,
    filter: ['quarters', 'Codes, as `settlement/code`.'],
    known: ({ quarters }) => new Set([...quarters.values()].flat().map(({ code }) => code)),
  },
  STATUS: { field: 'status', column: f.status, type: SignalStatusEnum, always: true, filter: ['statuses'] },
  CHANNEL: { field: 'channel', column: f.channel, type: ChannelEnum, always: true, filter: ['channels'] },
  EXTERNAL_BODY: {
    field: 'externalBody',
    column: f.externalBody,
    type: String,
    filter: ['externalBodies', 'Codes of bodies that signals were forwarded to.'],
    known: ({ externalBodies }) => externalBodies,
  },
  WEEKDAY: {
    field: 'weekday',
    about: 'Day of the week on which the signal was received.',
    column: sql<(typeof weekdays)[number]>`split_part(${sql.lit(weekdays.join())}, ',',
      extract(isodow from ${f.receivedOn})::int)`,
    type: enumOf('Weekday', 'Day of the week, by local calendar (Europe/Sofia).', weekdays),
    filter: ['weekdays', 'Days of the week on which signals were received.'],
  },
  PROMISE: {
    field: 'promiseKind',
    about: 'Kind of the day that the signal has next; null once the work is over.',
    column: f.promiseKind,
    type: enumOf(
      'PromiseKind',
      'Kind of the day that an open signal has next. TERM: the target of its category; DATE: a day that staff set; ' +
        'BUDGET: the work waits for money; DECISION: a day passed, and staff have not set a new one.',
      promiseKinds,
    ),
    filter: ['promises', 'Kinds of the day that open signals have next; signals whose work is over have none.'],
  },
} as const satisfies Readonly<Record<string, Dimension>>;

/** What a filter says by yes and no, each with its column. */
export const flags = { dangerous: f.dangerous, published: f.published } as const;

type Table = typeof dimensions;
export type StatsDimension = keyof Table;
type Flag = keyof typeof flags;
type CodeOf<D extends StatsDimension> = Table[D]['column'] extends RawBuilder<infer Code> ? NonNullable<Code> : never;
/** Dimensions by the names that their filters have. */
type FilterNames = {
  [
    D in StatsDimension as Table[D] extends { readonly filter: readonly [infer Name extends string, ...unknown[]] }
      ? Name
      : never
  ]: D;
};
export type FilterName = keyof FilterNames;

/** What a row is about; dimensions that were not asked for are null. Codes as of today. */
export type StatsGroup = { readonly [D in StatsDimension as Table[D]['field']]: CodeOf<D> | null };

/** Facts that are counted; absent means any. */
export type StatsFilter = { readonly [Name in FilterName]?: readonly CodeOf<FilterNames[Name]>[] | null } & {
  readonly [Name in Flag]?: boolean | null;
};

export const statsDimensions = Object.keys(dimensions) as readonly StatsDimension[];
export const flagNames = Object.keys(flags) as readonly Flag[];

/** The dimensions that a filter can choose by, with the name that they have in it. */
export const filters = statsDimensions.flatMap((name) => {
  const dimension: Dimension = dimensions[name];
  return dimension.filter
    ? [{ ...dimension, name: dimension.filter[0] as FilterName, about: dimension.filter[1] }]
    : [];
});

/** The columns of some dimensions of the facts `f`, and the tables that are to be joined for them. */
export function groupedBy(
  groupBy: readonly StatsDimension[],
  menus: Menus,
): { readonly columns: readonly RawBuilder<string | null>[]; readonly joins: RawBuilder<unknown> } {
  const asked: readonly Dimension[] = groupBy.map((name) => dimensions[name]);
  const joins = asked.flatMap(({ joined }) => {
    if (!joined) {
      return [];
    }
    const codes = joined.codes(menus);
    const [keys, values] = [sql`${Object.keys(codes)}::text[]`, sql`${Object.values(codes)}::text[]`];
    const table = sql`select unnest(${keys}) as key, unnest(${values}) as code`;
    const alias = sql.raw(joined.alias);
    return [sql` left join (${table}) ${alias} on ${alias}.key = ${joined.key}`];
  });
  return { columns: asked.map(({ column }) => column), joins: joins.length === 0 ? sql`` : sql.join(joins, sql``) };
}

/** What a filter says about the facts `f`. */
export function conditionOf(filter: StatsFilter): Condition {
  const chosen = filters.flatMap(({ name, column }) => {
    const codes = filter[name];
    return codes?.length ? [sql<boolean>`${column} = any(${codes}::text[])`] : [];
  });
  const flagged = flagNames.flatMap((name) => {
    const wanted = filter[name];
    return wanted == null ? [] : [sql<boolean>`${flags[name]} = ${wanted}::boolean`];
  });
  return sql<boolean>`${sql.join([sql`true`, ...chosen, ...flagged], sql` and `)}`;
}

/** The group of each category; a group is its own. */
function groupOfCategories(menus: Menus): Readonly<Record<string, string>> {
  return Object.fromEntries([...menus.categories].map(([code, { parentCode }]) => [code, parentCode ?? code]));
}
