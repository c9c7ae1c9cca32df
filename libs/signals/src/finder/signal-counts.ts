import { always, type Condition, type EntityManager, sql } from '@ns/platform';
import { openStatuses, type RegistrationState, signalStatuses, type SignalStatus } from '../domain/signal-status.ts';
import { s } from '../entities/index.ts';
import type { StaffActor } from '../policies/signal-policies.ts';
import { visibleTo } from '../queries/conditions.ts';
import { openCondition } from '../queries/signal-row.ts';
import type { TextMatch } from '../search/text-match.ts';
import { compileFilter, fieldsOf, type FilterField, pressingConditions, type SignalFilter } from './signal-filter.ts';

/**
 * Maximum of open signals, and of the newest others, that are counted for one facet; beyond it a number helps nobody
 * anything, and counting on costs.
 */
export const openLimit = 10_000;
export const finishedLimit = 2_000;
/** Of very many matches of a text: how many of the newest open signals, and of the newest others, are examined. */
export const lookedThrough = 1_000;

/** The facets: menus by their values, switches by true and false; each but `open` is a field of the filter. */
const facets = {
  statuses: sql`c.status`,
  departments: sql`c.department_code`,
  categories: sql`c.category_code`,
  settlements: sql`c.settlement_code`,
  assigneeId: sql`c.assignee_id`,
  registration: sql`c.registration_state`,
  overdue: sql`c.overdue`,
  dueSoon: sql`c.soon`,
  unassigned: sql`c.unassigned`,
  open: sql`c.open`,
} as const satisfies Partial<Record<FilterField | 'open', ReturnType<typeof sql>>>;
type Facet = keyof typeof facets;

interface Tally {
  readonly facet: Facet;
  readonly value: string | null;
  readonly count: number;
}

/** Facet counts of the filters; `complete` is false when more signals match than were counted. */
export type SignalCounts = ReturnType<typeof countsFrom>;

/**
 * How many signals each entry of each menu would show. A menu ignores its own choice, so that it shows
 * what another choice would bring. Rights are inside; entries with no signals are absent. One statement.
 */
export async function countSignals(em: EntityManager, actor: StaffActor, filter: SignalFilter): Promise<SignalCounts> {
  const compiled = await compileFilter(em, filter, actor);
  const among = (own?: FilterField) =>
    countedRows(actor, fieldsOf(compiled, own), compiled.text, (own !== 'statuses' && filter.statuses) || []);
  const all = Object.keys(facets) as Facet[];
  const narrowed = all.filter(
    (facet): facet is Exclude<Facet, 'open'> => facet !== 'open' && compiled.fields.has(facet),
  );
  const common = all.filter((facet) => !(narrowed as Facet[]).includes(facet));
  const tallies = [talliesOf(common, among()), ...narrowed.map((facet) => talliesOf([facet], among(facet)))];
  const { rows } = await sql<Tally>`${sql.join(tallies, sql` union all `)}`.execute(em.getKysely());
  const counts = countsFrom(rows);
  return { ...counts, complete: compiled.text ? !compiled.text.isFrequent : counts.complete };
}

/** Counts a set once for all facets, in one pass. */
function talliesOf(of: readonly Facet[], set: ReturnType<typeof sql>) {
  const cases = (then: (facet: Facet) => ReturnType<typeof sql>) =>
    sql`case ${sql.join(
      of.map((facet) => sql`when grouping(${facets[facet]}) = 0 then ${then(facet)}::text`),
      sql` `,
    )} end`;
  const sets = sql.join(of.map((facet) => sql`(${facets[facet]})`));
  return sql`(select ${cases((facet) => sql`${facet}`)} as facet, ${cases((facet) => facets[facet])} as value,
    count(*)::int as count from (${set}) c group by grouping sets (${sets}))`;
}

/** @param wanted statuses; none: every one */
function countedRows(
  actor: StaffActor,
  fields: Condition,
  text: TextMatch | undefined,
  wanted: readonly SignalStatus[],
) {
  const { overdue, dueSoon, unassigned } = pressingConditions();
  const columns = sql`${s.id}, ${s.status}, ${s.departmentCode}, ${s.categoryCode}, ${s.settlementCode},
    ${s.assigneeId}, ${s.registrationState}`;
  if (text && !text.isFrequent) {
    // Few enough to be counted to the last one.
    return sql`select ${columns}, ${openCondition} as open, ${overdue} as overdue,
      (${openCondition} and ${dueSoon}) as soon, ${unassigned} as unassigned
      from signal s where ${visibleTo(actor)} and ${fields} and ${text.condition}`;
  }
  // Open signals come first: their numbers are what the work of the day is planned by.
  const parts = [true, false].flatMap((isOpen) => {
    const ofPart = signalStatuses.filter((status) => openStatuses.includes(status) === isOpen);
    const statuses = wanted.length === 0 ? ofPart : ofPart.filter((status) => wanted.includes(status));
    // The literal condition lets the small index of open signals serve; said twice, PostgreSQL would take open signals
    // for rarer than they are.
    const chosen = sql<boolean>`${s.status} = any(${statuses}::signal_status[])`;
    const open = statuses.length === ofPart.length ? openCondition : sql<boolean>`${openCondition} and ${chosen}`;
    const flags = isOpen
      ? sql`true as open, ${overdue} as overdue, ${dueSoon} as soon, ${unassigned} as unassigned`
      : sql`false as open, false as overdue, false as soon, false as unassigned`;
    // Signals that are asked one by one: the newest of them, whether they answer or not.
    const limit = text ? lookedThrough : isOpen ? openLimit : finishedLimit;
    const newest = sql`(select s.* from signal s where ${visibleTo(actor)} and ${isOpen ? open : chosen} and ${fields}
      order by ${s.createdAt} desc, ${s.id} desc limit ${limit})`;
    const part = sql`(select ${columns}, ${flags} from ${newest} s where ${text?.condition ?? always})`;
    return statuses.length === 0 ? [] : [part];
  });
  return sql.join(parts, sql` union all `);
}

function countsFrom(tallies: readonly Tally[]) {
  const entries = <V extends string>(facet: Facet) =>
    tallies
      .flatMap(({ facet: of, value, count }) => (of === facet && value !== null ? [{ value: value as V, count }] : []))
      .toSorted((one, other) => (one.value < other.value ? -1 : 1));
  const number = (facet: Facet, wanted = 'true') => entries(facet).find(({ value }) => value === wanted)?.count ?? 0;
  const codes = (facet: Facet) => entries(facet).map(({ value, count }) => ({ code: value, count }));
  return {
    statuses: entries<SignalStatus>('statuses')
      .map(({ value, count }) => ({ status: value, count }))
      .toSorted((one, other) => signalStatuses.indexOf(one.status) - signalStatuses.indexOf(other.status)),
    departments: codes('departments'),
    categories: codes('categories'),
    settlements: codes('settlements'),
    assignees: entries('assigneeId').map(({ value, count }) => ({ id: value, count })),
    registration: entries<RegistrationState>('registration').map(({ value, count }) => ({ state: value, count })),
    overdue: number('overdue'),
    dueSoon: number('dueSoon'),
    unassigned: number('unassigned'),
    complete: number('open') < openLimit && number('open', 'false') < finishedLimit,
  };
}
