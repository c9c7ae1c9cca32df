import { type EntityManager, keysetCursor, type Language, rows, sql } from '@ns/platform';
import { type StaffActor } from '../policies/signal-policies.ts';
import { type AskedList, isEmptyByDefinition, isLateInOrder, useFullSort, type SignalSort } from './list-plan.ts';
import { boxCondition, type Condition } from './signal-box.ts';
import { everySignal, fieldsOf, compileFilter, visibleTo, type TextAlternative, type Words } from './signal-filter.ts';
import { signalColumns, type SignalRow } from './signal-row.ts';
import { wordPlan } from './word-plan.ts';

/** A row of the list with the place it has in the order. */
export interface ListedSignal extends SignalRow {
  readonly place: string;
}

interface Order {
  /** value of the order as text, exact to the microsecond */
  readonly place: ReturnType<typeof sql<string>>;
  readonly by: ReturnType<typeof sql>;
  /** the same order on `signal_search f`, where it knows it */
  readonly ofFound?: ReturnType<typeof sql>;
  readonly beyond: (place: string, id: string) => Condition;
  /** in another order than that of receipt: no signal received since that day is changed, or has its term, before it */
  readonly since?: (day: string) => Condition;
}

/** Sort order, value of the order, id. */
const cursors = keysetCursor('word', 'moment', 'uuid');

const orders: Readonly<Record<SignalSort, Order>> = {
  NEWEST: {
    place: sql<string>`s.created_at::text`,
    by: sql`s.created_at desc, s.id desc`,
    ofFound: sql`f.created_at desc, f.signal_id desc`,
    beyond: (place, id) => sql<boolean>`(s.created_at, s.id) < (${place}::timestamptz, ${id}::uuid)`,
  },
  OLDEST: {
    place: sql<string>`s.created_at::text`,
    by: sql`s.created_at, s.id`,
    ofFound: sql`f.created_at, f.signal_id`,
    beyond: (place, id) => sql<boolean>`(s.created_at, s.id) > (${place}::timestamptz, ${id}::uuid)`,
  },
  UPDATED: {
    place: sql<string>`s.updated_at::text`,
    by: sql`s.updated_at desc, s.id desc`,
    beyond: (place, id) => sql<boolean>`(s.updated_at, s.id) < (${place}::timestamptz, ${id}::uuid)`,
    since: (day) => sql<boolean>`s.updated_at >= (${day}::date::timestamp at time zone 'Europe/Sofia')`,
  },
  // Signals without a service target come last.
  DUE: {
    place: sql<string>`coalesce(s.service_due_on, 'infinity'::date)::text`,
    by: sql`coalesce(s.service_due_on, 'infinity'::date), s.id`,
    beyond: (place, id) =>
      sql<boolean>`(coalesce(s.service_due_on, 'infinity'::date), s.id) > (${place}::date, ${id}::uuid)`,
    since: (day) => sql<boolean>`coalesce(s.service_due_on, 'infinity'::date) >= ${day}::date`,
  },
};

export interface SignalListProps extends AskedList {
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
  const within = sql<boolean>`${visibleTo(props.actor)} and ${fieldsOf(compiled)} and ${beyond}`;
  const limit = props.first + 1;
  const ways = compiled.ways ?? [everySignal];
  if (ways.length === 0) {
    return [];
  }
  // The page is found by an index alone, then its rows are read. Each way has a plan of its own: the first rows of all
  // are among the first rows of each.
  const start = props.filter.from && order.since ? order.since(props.filter.from) : sql<boolean>`true`;
  const along = (condition: Condition) =>
    sql`(select s.id from signal s where ${within} and ${condition} order by ${order.by} limit ${limit})`;
  const whole = (condition: Condition) =>
    sql`(select s.id, s.created_at, s.updated_at, s.service_due_on from signal s where ${within}
      and ${boxCondition(compiled)} and ${condition} offset 0)`;
  const sorted = (condition: Condition) =>
    sql`(select s.id from ${whole(condition)} s order by ${order.by} limit ${limit})`;
  // Put in order by what the indexes hold, then asked until the page is full: mostly it is by the first ones, and only
  // those have to be found.
  const asked = async (condition: Condition, reach: number) => {
    const among = (firstOnes: ReturnType<typeof sql>) => sql<{ id: string }>`
      (select s.id from (select s.* from ${whole(sql<boolean>`true`)} s order by ${order.by} ${firstOnes}) s
        where ${condition} order by ${order.by} limit ${limit})`;
    const page = await rows(em, among(sql`limit ${3 * reach}`));
    return page.length === limit
      ? sql`(select unnest(${page.map(({ id }) => id)}::uuid[]) as id)`
      : among(sql`offset 0`);
  };
  const found = (words: Words) => {
    const by = order.ofFound;
    const all = sql`(select f.signal_id, f.created_at from signal_search f where ${words.found}
      and ${compiled.received ?? sql<boolean>`true`} ${by ? sql`order by ${by}` : sql``} offset 0)`;
    return sql`(select s.id from ${all} f join signal s on s.id = f.signal_id where ${within}
      order by ${by ?? order.by} limit ${limit})`;
  };
  const isWhole = ways.some(({ words }) => !words) && (await useFullSort(em, props, compiled, { within, limit }));
  const firstsOf = async ({ condition, words }: TextAlternative) => {
    if (!words) {
      return isWhole ? sorted(condition) : along(condition);
    }
    const { plan, reach } = await wordPlan(
      em,
      { words, within, received: compiled.received, limit },
      { isByReceipt: order.ofFound !== undefined, isLateInOrder: isLateInOrder(props) },
    );
    if (plan === 'along') {
      return along(sql<boolean>`${condition} and ${start}`);
    }
    return plan === 'whole' ? asked(condition, reach) : found(words);
  };
  const firsts = await Promise.all(ways.map(firstsOf));
  return rows(
    em,
    sql<ListedSignal>`
    select ${signalColumns}, ${order.place} as place from (${sql.join(firsts, sql` union `)}) page join signal s
      on s.id = page.id
    order by ${order.by} limit ${limit}`,
  );
}

/** The cursor of a row; it belongs to its sort order and is void in another. */
export function cursorOf(sort: SignalSort, row: Pick<ListedSignal, 'place' | 'id'>): string {
  return cursors.write([sort, row.place, row.id]);
}

/** The reporter's own signals, newest first; rows as {@link listSignals}. */
export async function listMySignals(
  em: EntityManager,
  accountId: string,
  first: number,
  after: string | null,
  language: Language,
): Promise<readonly ListedSignal[]> {
  const order = orders.NEWEST;
  const cursor = after === null ? null : cursors.read(after, language);
  return rows(
    em,
    sql<ListedSignal>`
    select ${signalColumns}, ${order.place} as place from signal s
    where s.reporter_id = ${accountId} and ${cursor ? order.beyond(cursor[1], cursor[2]) : sql<boolean>`true`}
    order by ${order.by} limit ${first + 1}`,
  );
}
