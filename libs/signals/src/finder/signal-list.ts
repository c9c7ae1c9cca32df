import { type EntityManager, keysetCursor, type Language, rows, sql } from '@ns/platform';
import { openStatuses, type OwnSignalState, statusesOfState } from '../domain/signal-status.ts';
import { s } from '../entities/index.ts';
import { type StaffActor } from '../policies/signal-policies.ts';
import { signalColumns, type SignalRow } from '../queries/signal-row.ts';
import { type Condition } from './signal-box.ts';
import { compileFilter, fieldsOf, type SignalFilter, visibleTo } from './signal-filter.ts';

export const signalSorts = ['NEWEST', 'OLDEST', 'DUE', 'UPDATED'] as const;
export type SignalSort = (typeof signalSorts)[number];

/** A row of the list with the place it has in the order. */
export interface ListedSignal extends SignalRow {
  readonly place: string;
}

interface Order {
  /** value of the order as text, exact to the microsecond */
  readonly place: ReturnType<typeof sql<string>>;
  readonly by: ReturnType<typeof sql>;
  readonly beyond: (place: string, id: string) => Condition;
}

/** Sort order, value of the order, id. */
const cursors = keysetCursor('word', 'moment', 'uuid');

const orders: Readonly<Record<SignalSort, Order>> = {
  NEWEST: {
    place: sql<string>`${s.createdAt}::text`,
    by: sql`${s.createdAt} desc, ${s.id} desc`,
    beyond: (place, id) => sql<boolean>`(${s.createdAt}, ${s.id}) < (${place}::timestamptz, ${id}::uuid)`,
  },
  OLDEST: {
    place: sql<string>`${s.createdAt}::text`,
    by: sql`${s.createdAt}, ${s.id}`,
    beyond: (place, id) => sql<boolean>`(${s.createdAt}, ${s.id}) > (${place}::timestamptz, ${id}::uuid)`,
  },
  UPDATED: {
    place: sql<string>`${s.updatedAt}::text`,
    by: sql`${s.updatedAt} desc, ${s.id} desc`,
    beyond: (place, id) => sql<boolean>`(${s.updatedAt}, ${s.id}) < (${place}::timestamptz, ${id}::uuid)`,
  },
  // Signals without a service target come last.
  DUE: {
    place: sql<string>`coalesce(${s.serviceDueOn}, 'infinity'::date)::text`,
    by: sql`coalesce(${s.serviceDueOn}, 'infinity'::date), ${s.id}`,
    beyond: (place, id) =>
      sql<boolean>`(coalesce(${s.serviceDueOn}, 'infinity'::date), ${s.id}) > (${place}::date, ${id}::uuid)`,
  },
};

export interface SignalListProps {
  readonly sort: SignalSort;
  readonly filter: SignalFilter;
  readonly actor: StaffActor;
  readonly first: number;
  readonly after: string | null;
  readonly language: Language;
}

/**
 * One page of the staff's list by keyset: rights and filter inside one statement, never an offset, never a count.
 * @returns up to `first + 1` rows; the last only shows that there are more
 */
export async function listSignals(em: EntityManager, props: SignalListProps): Promise<readonly ListedSignal[]> {
  if (isEmptyByDefinition(props.filter)) {
    return [];
  }
  const order = orders[props.sort];
  const after = props.after === null ? null : cursors.read(props.after, props.language);
  const beyond = after?.[0] === props.sort ? order.beyond(after[1], after[2]) : sql<boolean>`true`;
  const compiled = await compileFilter(em, props.filter, props.actor);
  const limit = props.first + 1;
  // The page is found by an index alone, then its rows are read.
  return rows(
    em,
    sql<ListedSignal>`
    select ${signalColumns}, ${order.place} as place
    from (select ${s.id} from signal s where ${visibleTo(props.actor)} and ${fieldsOf(compiled)} and ${beyond}
      and ${compiled.text?.condition ?? sql<boolean>`true`} order by ${order.by} limit ${limit}) page
    join signal s on ${s.id} = page.id order by ${order.by}`,
  );
}

/**
 * No finished signal is overdue, due soon or unassigned, which PostgreSQL cannot know: it would read all finished
 * signals.
 */
function isEmptyByDefinition({ statuses, overdue, dueSoon, unassigned }: SignalFilter): boolean {
  const wantsOpen = overdue === true || dueSoon === true || unassigned === true;
  return wantsOpen && !!statuses?.length && !statuses.some((status) => openStatuses.includes(status));
}

/** The cursor of a row; it belongs to its sort order and is void in another. */
export function cursorOf(sort: SignalSort, row: Pick<ListedSignal, 'place' | 'id'>): string {
  return cursors.write([sort, row.place, row.id]);
}

/** The reporter's own signals in a state (null: all), newest first; rows as {@link listSignals}. */
export async function listMySignals(
  em: EntityManager,
  accountId: string,
  first: number,
  after: string | null,
  language: Language,
  state: OwnSignalState | null = null,
): Promise<readonly ListedSignal[]> {
  const order = orders.NEWEST;
  const statuses = state === null ? null : statusesOfState[state];
  const cursor = after === null ? null : cursors.read(after, language);
  return rows(
    em,
    sql<ListedSignal>`
    select ${signalColumns}, ${order.place} as place from signal s
    where ${s.reporterId} = ${accountId}
      and (${statuses}::text[] is null or ${s.status}::text = any(${statuses}::text[]))
      and ${cursor ? order.beyond(cursor[1], cursor[2]) : sql<boolean>`true`}
    order by ${order.by} limit ${first + 1}`,
  );
}
