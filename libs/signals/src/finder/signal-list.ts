import { type AccountView, accountViewOf } from '@ns/identity';
import { firstReportPhoto } from '@ns/media';
import { always, type Condition, type EntityManager, keysetCursor, type Language, sql } from '@ns/platform';
import { openStatuses, type OwnSignalState, statusesOfState } from '../domain/signal-status.ts';
import { s, signalTables } from '../entities/index.ts';
import type { StaffActor } from '../policies/signal-policies.ts';
import { type ListedSignal, signalRows } from '../queries/signal-row.ts';
import { allOf, visibleTo } from '../queries/conditions.ts';
import { compileFilter, fieldsOf, type SignalFilter } from './signal-filter.ts';

export const signalSorts = ['NEWEST', 'OLDEST', 'DUE', 'UPDATED'] as const;
export type SignalSort = (typeof signalSorts)[number];

/** A row of the staff's list with the account that it is assigned to and the first photo of the report. */
export interface StaffListed extends ListedSignal {
  readonly assignee: AccountView | null;
  readonly firstPhotoId: string | null;
}

/** Sort order, value of the order, id. */
const cursors = keysetCursor('word', 'moment', 'uuid');

const upwards = { to: 'asc', beyond: sql.raw('>') } as const;
const downwards = { to: 'desc', beyond: sql.raw('<') } as const;
const moment = sql.raw('timestamptz');
const orders = {
  NEWEST: { value: s.createdAt, type: moment, direction: downwards },
  OLDEST: { value: s.createdAt, type: moment, direction: upwards },
  UPDATED: { value: s.updatedAt, type: moment, direction: downwards },
  // Signals without a service target come last.
  DUE: { value: sql`coalesce(${s.serviceDueOn}, 'infinity'::date)`, type: sql.raw('date'), direction: upwards },
} as const satisfies Readonly<Record<SignalSort, unknown>>;

interface Page {
  readonly first: number;
  readonly after: string | null;
  readonly language: Language;
}

export interface SignalListProps extends Page {
  readonly sort: SignalSort;
  readonly filter: SignalFilter;
  readonly actor: StaffActor;
}

/**
 * One page of the staff's list by keyset: rights and filter inside one statement, never an offset, never a count.
 * @returns up to `first + 1` rows; the last only shows that there are more
 */
export async function listSignals(em: EntityManager, props: SignalListProps): Promise<readonly StaffListed[]> {
  if (isEmptyByDefinition(props.filter)) {
    return [];
  }
  const compiled = await compileFilter(em, props.filter, props.actor);
  const conditions = [visibleTo(props.actor), fieldsOf(compiled), compiled.text?.condition ?? always];
  return pageOf(em, allOf(conditions), props.sort, props)
    .select([accountViewOf(s.assigneeId).as('assignee'), firstReportPhoto(s.id).as('firstPhotoId')])
    .execute();
}

/** The reporter's own signals in a state (null: all), newest first; rows as {@link listSignals}. */
export async function listMySignals(
  em: EntityManager,
  accountId: string,
  page: Page,
  state: OwnSignalState | null = null,
): Promise<readonly ListedSignal[]> {
  const isIn = state ? sql<boolean>`${s.status} = any(${statusesOfState[state]}::signal_status[])` : always;
  return pageOf(em, sql<boolean>`${s.reporterId} = ${accountId} and ${isIn}`, 'NEWEST', page).execute();
}

/** The rows of a page: it is found by an index alone, then they are read. */
function pageOf(em: EntityManager, condition: Condition, sort: SignalSort, { first, after, language }: Page) {
  const { value, type, direction } = orders[sort];
  const [of, place, id] = after === null ? [] : cursors.read(after, language);
  const beyond =
    of === sort ? sql<boolean>`(${value}, ${s.id}) ${direction.beyond} (${place}::${type}, ${id}::uuid)` : always;
  const page = signalTables(em)
    .selectFrom('signal as s')
    .select('s.id')
    .where(condition)
    .where(beyond)
    .orderBy(value, direction.to)
    .orderBy('s.id', direction.to)
    .limit(first + 1);
  return signalRows(em)
    .innerJoin(page.as('page'), 'page.id', 's.id')
    .select(sql<string>`${value}::text`.as('place'))
    .orderBy(value, direction.to)
    .orderBy('s.id', direction.to);
}

/** Fields of the filter that only open signals match. */
const openTraits = [
  'overdue',
  'dueToday',
  'dueSoon',
  'unassigned',
  'undecided',
  'awaitsHead',
  'awaitsManagement',
  'waitsForBudget',
  'answered',
  'disputed',
] as const;

/**
 * Whether a filter asks for finished signals with a trait of open ones, such as being overdue: there are none, which
 * PostgreSQL cannot know, and it would read all finished signals.
 */
function isEmptyByDefinition({ statuses, ...filter }: SignalFilter): boolean {
  const wantsOpen = openTraits.some((trait) => filter[trait] === true);
  return wantsOpen && !!statuses?.length && !statuses.some((status) => openStatuses.includes(status));
}

/** The cursor of a row; it belongs to its sort order and is void in another. */
export function cursorOf(sort: SignalSort, row: Pick<ListedSignal, 'place' | 'id'>): string {
  return cursors.write([sort, row.place, row.id]);
}
