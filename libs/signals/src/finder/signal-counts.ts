import { type EntityManager, rows, sql } from '@ns/platform';
import { openStatuses, type RegistrationState, signalStatuses, type SignalStatus } from '../domain/signal-status.ts';
import { s } from '../entities/index.ts';
import { type StaffActor } from '../policies/signal-policies.ts';
import { openCondition } from '../queries/signal-row.ts';
import { type Condition } from './signal-box.ts';
import {
  compileFilter,
  fieldsOf,
  type FilterField,
  pressingConditions,
  type SignalFilter,
  visibleTo,
} from './signal-filter.ts';
import { type TextMatch } from './text-match.ts';

/** Facet counts of the filters. */
export interface SignalCounts {
  readonly statuses: readonly { readonly status: SignalStatus; readonly count: number }[];
  readonly departments: readonly CodeCount[];
  readonly categories: readonly CodeCount[];
  readonly settlements: readonly CodeCount[];
  readonly assignees: readonly { readonly id: string; readonly count: number }[];
  readonly registration: readonly { readonly state: RegistrationState; readonly count: number }[];
  readonly overdue: number;
  readonly dueSoon: number;
  readonly unassigned: number;
  /** false: more signals match than were counted, the numbers are the least there are */
  readonly complete: boolean;
}

export interface CodeCount {
  readonly code: string;
  readonly count: number;
}

/**
 * Maximum of open signals, and of the newest others, that are counted for one facet; beyond it a number helps nobody
 * anything, and counting on costs.
 */
export const openLimit = 10_000;
export const finishedLimit = 2_000;
/**
 * For text alternatives with very many matches: how many of the newest open signals and of the newest others are
 * examined.
 */
export const lookedThrough = 1_000;

type Columns = ReturnType<typeof sql>;
/** The facets: menus by their values, switches by true and false. `field` is the facet's own field in the filter. */
const facets = {
  statuses: { field: 'statuses', by: sql`c.status` },
  departments: { field: 'departments', by: sql`c.department_code` },
  categories: { field: 'categories', by: sql`c.category_code` },
  settlements: { field: 'settlements', by: sql`c.settlement_code` },
  assignees: { field: 'assigneeId', by: sql`c.assignee_id` },
  registration: { field: 'registration', by: sql`c.registration_state` },
  overdue: { field: 'overdue', by: sql`c.overdue` },
  dueSoon: { field: 'dueSoon', by: sql`c.soon` },
  unassigned: { field: 'unassigned', by: sql`c.unassigned` },
  open: { field: null, by: sql`c.open` },
} as const satisfies Readonly<Record<string, { readonly field: FilterField | null; readonly by: Columns }>>;
type Facet = keyof typeof facets;
const allFacets = Object.keys(facets) as Facet[];

interface Tally {
  readonly facet: Facet;
  readonly value: string | null;
  readonly count: number;
}

/**
 * How many signals each entry of each menu would show. A menu ignores its own choice, so that it shows
 * what another choice would bring. Rights are inside; entries with no signals are absent. One statement.
 */
export async function countSignals(em: EntityManager, actor: StaffActor, filter: SignalFilter): Promise<SignalCounts> {
  const compiled = await compileFilter(em, filter, actor);
  const counted = (without?: FilterField) =>
    countedRows(
      actor,
      fieldsOf(compiled, without),
      compiled.text,
      partsOf(without === 'statuses' ? null : filter.statuses),
    );
  const hasOwn = (facet: Facet) => facets[facet].field !== null && compiled.fields.has(facets[facet].field);
  const common = talliesOf(
    allFacets.filter((facet) => !hasOwn(facet)),
    counted(),
  );
  const apart = allFacets.filter(hasOwn).map((facet) => talliesOf([facet], counted(facets[facet].field ?? undefined)));
  const counts = countsFrom(await rows(em, sql<Tally>`${sql.join([common, ...apart], sql` union all `)}`));
  return { ...counts, complete: compiled.text ? !compiled.text.isFrequent : counts.complete };
}

/** Counts a set once for all facets, in one pass. */
function talliesOf(of: readonly Facet[], set: Columns) {
  const isBy = (facet: Facet) => sql`grouping(${facets[facet].by}) = 0`;
  const name = of.map((facet) => sql`when ${isBy(facet)} then ${facet}::text`);
  const value = of.map((facet) => sql`when ${isBy(facet)} then ${facets[facet].by}::text`);
  return sql`
    (select case ${sql.join(name, sql` `)} end as facet, case ${sql.join(value, sql` `)} end as value,
      count(*)::int as count
    from (${set}) c group by grouping sets (${sql.join(of.map((facet) => sql`(${facets[facet].by})`))}))`;
}

/** Open signals come first: their numbers are what the work of the day is planned by. */
function partsOf(statuses: SignalFilter['statuses']): readonly (readonly SignalStatus[])[] {
  const wanted = statuses?.length ? statuses : signalStatuses;
  const parts = [
    wanted.filter((status) => openStatuses.includes(status)),
    wanted.filter((status) => !openStatuses.includes(status)),
  ];
  return parts.filter(({ length }) => length > 0);
}

const columns = sql`${s.id}, ${s.status}, ${s.departmentCode}, ${s.categoryCode}, ${s.settlementCode}, ${s.assigneeId},
  ${s.registrationState}`;

function countedRows(
  actor: StaffActor,
  fields: Condition,
  text: TextMatch | undefined,
  parts: readonly (readonly SignalStatus[])[],
) {
  const { overdue, dueSoon, unassigned } = pressingConditions();
  if (text && !text.isFrequent) {
    // Few enough to be counted to the last one.
    return sql`
    select ${columns}, ${openCondition} as open, ${overdue} as overdue, (${openCondition} and ${dueSoon}) as soon,
      ${unassigned} as unassigned
    from signal s where ${visibleTo(actor)} and ${fields} and ${text.condition}`;
  }
  const part = (statuses: readonly SignalStatus[]) => {
    const isOpen = statuses.every((status) => openStatuses.includes(status));
    // The literal condition lets the small index of open signals serve; said twice, PostgreSQL would take open signals
    // for rarer than they are.
    const isEveryOpen = isOpen && openStatuses.every((status) => statuses.includes(status));
    const among = isEveryOpen
      ? openCondition
      : sql`${isOpen ? openCondition : sql<boolean>`true`} and ${s.status} = any(${statuses}::signal_status[])`;
    const flags = isOpen
      ? sql`true as open, ${overdue} as overdue, ${dueSoon} as soon, ${unassigned} as unassigned`
      : sql`false as open, false as overdue, false as soon, false as unassigned`;
    // Signals that are asked one by one: the newest of them, whether they answer or not.
    const limit = text ? lookedThrough : isOpen ? openLimit : finishedLimit;
    const newest = sql`(select s.* from signal s where ${visibleTo(actor)} and ${among} and ${fields}
      order by ${s.createdAt} desc, ${s.id} desc limit ${limit})`;
    return sql`(select ${columns}, ${flags} from ${newest} s where ${text?.condition ?? sql<boolean>`true`})`;
  };
  return sql.join(parts.map(part), sql` union all `);
}

function countsFrom(tallies: readonly Tally[]): SignalCounts {
  const of = (facet: Facet) => tallies.filter((tally) => tally.facet === facet);
  const number = (facet: Facet, value = 'true') => of(facet).find((tally) => tally.value === value)?.count ?? 0;
  const entries = (facet: Facet) =>
    of(facet)
      .flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]))
      .toSorted((one, other) => (one.value < other.value ? -1 : 1));
  const codes = (facet: Facet): readonly CodeCount[] =>
    entries(facet).map(({ value, count }) => ({ code: value, count }));
  const statuses = entries('statuses');
  return {
    statuses: signalStatuses.flatMap((status) =>
      statuses.filter(({ value }) => value === status).map(({ count }) => ({ status, count })),
    ),
    departments: codes('departments'),
    categories: codes('categories'),
    settlements: codes('settlements'),
    assignees: entries('assignees').map(({ value, count }) => ({ id: value, count })),
    registration: entries('registration').map(({ value, count }) => ({ state: value as RegistrationState, count })),
    overdue: number('overdue'),
    dueSoon: number('dueSoon'),
    unassigned: number('unassigned'),
    complete: number('open') < openLimit && number('open', 'false') < finishedLimit,
  };
}
