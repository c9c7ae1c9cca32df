import { dayOf } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { openStatuses } from '../domain/signal-status.ts';
import { estimatedRows } from '../search/planner-estimate.ts';
import { type Condition } from './signal-box.ts';
import { type FilterField, type CompiledFilter, type SignalFilter } from './signal-filter.ts';

export const signalSorts = ['NEWEST', 'OLDEST', 'DUE', 'UPDATED'] as const;
export type SignalSort = (typeof signalSorts)[number];

/** A list that is asked for. */
export interface AskedList {
  readonly sort: SignalSort;
  readonly filter: SignalFilter;
}

/**
 * No finished signal is overdue, due soon or unassigned, which the planner cannot know: it would scan all finished
 * signals.
 */
export function isEmptyByDefinition({ statuses, overdue, dueSoon, unassigned }: SignalFilter): boolean {
  const wantsOpen = overdue === true || dueSoon === true || unassigned === true;
  return (
    wantsOpen && statuses != null && statuses.length > 0 && !statuses.some((status) => openStatuses.includes(status))
  );
}

/** The rest of a question for a page. */
interface WantedPage {
  /** everything that the list holds, as a condition on `signal s` */
  readonly within: Condition;
  readonly limit: number;
}

/**
 * Whether everything that a list without words holds is read and put in order, instead of walking along its order until
 * the page is full.
 */
export async function useFullSort(
  em: EntityManager,
  asked: AskedList,
  compiled: CompiledFilter,
  page: WantedPage,
): Promise<boolean> {
  return (
    isStretchOrReporter(asked) ||
    (await isOfRareChoice(em, asked, compiled)) ||
    (await isInSparseBox(em, asked, compiled, page))
  );
}

const dayMs = 86_400_000;
/** Days of receipt that count as a short stretch: what was received then can be read whole. */
const shortStretch = 400;

/**
 * In an order that is not that of receipt, signals of one stretch of time or of one reporter stand together
 * somewhere, perhaps at its far end, which the planner cannot know: instead of walking there, all of them are read
 * and put in order.
 */
function isStretchOrReporter({ sort, filter: { from, to, reporter } }: AskedList): boolean {
  const days = from ? ((to ? Date.parse(to) : Date.now()) - Date.parse(from)) / dayMs : Number.POSITIVE_INFINITY;
  return (sort === 'UPDATED' || sort === 'DUE') && (days <= shortStretch || reporter != null);
}

/** Choices with an index of their own. */
const choices = [
  'statuses',
  'categories',
  'settlements',
  'assigneeId',
  'registration',
] as const satisfies readonly FilterField[];
/** What so rare a choice leaves is read whole. */
const rareChoice = 20_000;

/**
 * A rare choice and the other fields may exclude each other, which the planner cannot know: in an order without an
 * index of the choice it would walk along everything in vain. What is open has a short index in each order.
 */
async function isOfRareChoice(
  em: EntityManager,
  { sort, filter }: AskedList,
  { fields }: CompiledFilter,
): Promise<boolean> {
  if ((sort !== 'UPDATED' && sort !== 'DUE') || isOfOpen(filter)) {
    return false;
  }
  const chosen = choices.flatMap((choice) => fields.get(choice) ?? []);
  const numbers = await Promise.all(
    chosen.map((condition) => estimatedRows(em, sql`select 1 from signal s where ${condition}`)),
  );
  return numbers.some((number) => number <= rareChoice);
}

/**
 * Microseconds of a signal that is passed along a list whose index knows its place, of one that is read for its place
 * (by their terms), and of one that is fetched by its place.
 */
const [passed, readForPlace, fetchedByPlace] = [0.15, 1.5, 3];

/**
 * Whether what the filter leaves in a box would be met along the list later than the whole box is fetched by its
 * places.
 */
async function isInSparseBox(
  em: EntityManager,
  { sort }: AskedList,
  { box }: CompiledFilter,
  { within, limit }: WantedPage,
): Promise<boolean> {
  if (!box?.share || box.isCrowded) {
    return false;
  }
  const listed = await estimatedRows(em, sql`select 1 from signal s where ${within}`);
  return ((sort === 'DUE' ? readForPlace : passed) * limit) / listed > fetchedByPlace * box.share;
}

function isOfOpen({ statuses, overdue, dueSoon, unassigned }: SignalFilter): boolean {
  return (
    overdue === true ||
    dueSoon === true ||
    unassigned === true ||
    (statuses != null && statuses.length > 0 && statuses.every((status) => openStatuses.includes(status)))
  );
}

/**
 * Whether what the filter leaves may stand at the far end of the order. By their terms, signals of a stretch of time
 * are met from its first day on; by their last change only when the stretch lasts until now.
 */
export function isLateInOrder({ sort, filter: { to, reporter } }: AskedList): boolean {
  return reporter != null || (sort === 'UPDATED' && to != null && to < dayOf(new Date()));
}
