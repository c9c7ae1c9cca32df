import { type EntityManager, rows, sql } from '@ns/platform';
import { openStatuses, type RegistrationState, signalStatuses, type SignalStatus } from '../domain/signal-status.ts';
import { type StaffActor } from '../policies/signal-policies.ts';
import { type Condition, fieldsOf, type FilterField, narrowingOf, pressingConditions, type SignalFilter, visibleTo } from './signal-filter.ts';
import { openCondition } from './workload.ts';

/** Numbers beside the entries of the filter's menus and switches. */
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
 * So many open signals, and so many of the newest others, are counted for one number; beyond it a number tells nobody
 * anything, and counting on costs.
 */
export const countLimit = 10_000;

/** Each menu: the field that is its own choice, and what it tells signals apart by (null: a switch). */
const menus = {
  statuses: { field: 'statuses', by: sql`c.status::text` },
  departments: { field: 'departments', by: sql`c.department_code` },
  categories: { field: 'categories', by: sql`c.category_code` },
  settlements: { field: 'settlements', by: sql`c.settlement_code` },
  assignees: { field: 'assigneeId', by: sql`c.assignee_id::text` },
  registration: { field: 'registration', by: sql`c.registration_state::text` },
} as const satisfies Readonly<Record<string, { readonly field: FilterField; readonly by: ReturnType<typeof sql> }>>;
const switches = { overdue: 'overdue', dueSoon: 'soon', unassigned: 'nobodys' } as const;
type Menu = keyof typeof menus;
type Switch = keyof typeof switches;

interface Tally {
  readonly menu: Menu | Switch | 'open' | 'finished';
  readonly value: string | null;
  readonly count: number;
}

/**
 * How many signals each entry of each menu would show. A menu leaves its own choice out of account, so that it tells
 * what another choice would bring. Rights are inside; entries with no signals are absent. One statement.
 */
export async function countSignals(em: EntityManager, actor: StaffActor, filter: SignalFilter): Promise<SignalCounts> {
  const narrowing = await narrowingOf(em, filter, actor);
  const counted = (without?: FilterField) => countedRows(actor, fieldsOf(narrowing, without), narrowing.ways, partsOf(without === 'statuses' ? null : filter.statuses));
  const own = (field: FilterField) => narrowing.fields.has(field);
  const allMenus = Object.keys(menus) as Menu[];
  const allSwitches = Object.keys(switches) as Switch[];
  const [common, apart] = [allMenus.filter((menu) => !own(menus[menu].field)), allMenus.filter((menu) => own(menus[menu].field))];
  const [commonSwitches, switchesApart] = [allSwitches.filter((name) => !own(name)), allSwitches.filter(own)];
  const tallies = await rows(em, sql<Tally>`
    with shared as materialized (${counted()})
    ${sql.join(
      [
        ...common.map((menu) => tallyOf(menu, sql`shared`)),
        sql`select 'open' as menu, null as value, (count(*) filter (where c.open))::int as count from shared c`,
        sql`select 'finished', null, (count(*) filter (where not c.open))::int from shared c`,
        ...commonSwitches.map((name) => tallyOfSwitch(name, sql`shared`)),
        ...apart.map((menu) => tallyOf(menu, sql`(${counted(menus[menu].field)})`)),
        ...switchesApart.map((name) => tallyOfSwitch(name, sql`(${counted(name)})`)),
      ],
      sql` union all `,
    )}`);
  return countsFrom(tallies);
}

function tallyOf(menu: Menu, from: ReturnType<typeof sql>) {
  return sql`select ${menu}::text as menu, ${menus[menu].by} as value, count(*)::int as count from ${from} c group by 2`;
}

function tallyOfSwitch(name: Switch, from: ReturnType<typeof sql>) {
  return sql`select ${name}::text as menu, null as value, (count(*) filter (where ${sql.ref(`c.${switches[name]}`)}))::int as count from ${from} c`;
}

/** Open signals come first: their numbers are what the work of the day is planned by. */
function partsOf(statuses: SignalFilter['statuses']): readonly (readonly SignalStatus[])[] {
  const wanted = statuses?.length ? statuses : signalStatuses;
  const parts = [wanted.filter((status) => openStatuses.includes(status)), wanted.filter((status) => !openStatuses.includes(status))];
  return parts.filter(({ length }) => length > 0);
}

function countedRows(actor: StaffActor, fields: Condition, ways: readonly Condition[] | undefined, parts: readonly (readonly SignalStatus[])[]) {
  const { overdue, dueSoon, unassigned } = pressingConditions();
  // The literal condition lets the small index of open signals serve.
  const isOpen = (statuses: readonly SignalStatus[]) => (statuses.every((status) => openStatuses.includes(status)) ? openCondition : sql<boolean>`true`);
  const part = (statuses: readonly SignalStatus[], way: Condition) => sql`
    (select s.id, s.status, s.department_code, s.category_code, s.settlement_code, s.assignee_id, s.registration_state,
      s.status = any(${openStatuses}::signal_status[]) as open, ${overdue} as overdue, ${dueSoon} as soon, ${unassigned} as nobodys
    from signal s where ${visibleTo(actor)} and ${isOpen(statuses)} and s.status = any(${statuses}::signal_status[]) and ${fields} and ${way}
    order by s.created_at desc limit ${countLimit})`;
  const alternatives = ways ?? [sql<boolean>`true`];
  // A signal that answers in two ways counts once: its rows are the same.
  return sql.join(parts.flatMap((statuses) => (alternatives.length === 0 ? [sql<boolean>`false`] : alternatives).map((way) => part(statuses, way))), alternatives.length > 1 ? sql` union ` : sql` union all `);
}

function countsFrom(tallies: readonly Tally[]): SignalCounts {
  const of = (menu: Tally['menu']) => tallies.filter((tally) => tally.menu === menu);
  const number = (menu: Tally['menu']) => of(menu)[0]?.count ?? 0;
  const entries = (menu: Menu) => of(menu).flatMap(({ value, count }) => (value === null ? [] : [{ value, count }])).toSorted((one, other) => (one.value < other.value ? -1 : 1));
  const codes = (menu: Menu): readonly CodeCount[] => entries(menu).map(({ value, count }) => ({ code: value, count }));
  const statuses = entries('statuses');
  return {
    statuses: signalStatuses.flatMap((status) => statuses.filter(({ value }) => value === status).map(({ count }) => ({ status, count }))),
    departments: codes('departments'),
    categories: codes('categories'),
    settlements: codes('settlements'),
    assignees: entries('assignees').map(({ value, count }) => ({ id: value, count })),
    registration: entries('registration').map(({ value, count }) => ({ state: value as RegistrationState, count })),
    overdue: number('overdue'),
    dueSoon: number('dueSoon'),
    unassigned: number('unassigned'),
    complete: number('open') < countLimit && number('finished') < countLimit,
  };
}
