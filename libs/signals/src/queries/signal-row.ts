import { anyOf, type EntityManager, sql } from '@ns/platform';
import { s, signalTables } from '../entities/index.ts';
import { columnsOfViews, type ViewOf } from '../entities/signal-views.ts';

/** A signal as the screens of the staff read it. */
export interface StaffRow extends ViewOf<'staff'> {
  readonly overdue: boolean;
}

/** A signal as all screens read it: one row of one statement; relations are read by loaders. */
export interface SignalRow extends StaffRow, ViewOf<'reporter'> {}

/** A row of a list with the place it has in the order: the value as text, exact to the microsecond. */
export interface ListedSignal extends SignalRow {
  readonly place: string;
}

/** Whether `signal s` is still to be done by the municipality or its reporter. */
export const openCondition = sql<boolean>`${s.status} in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER')`;

/**
 * Open and past one of its terms on a day; the service clock does not run while the reporter is asked. That it is
 * open is said once: for each time the planner would believe it to be so much rarer.
 */
export function overdueOn(today: ReturnType<typeof sql>) {
  return sql<boolean>`(${openCondition} and (${s.statutoryDueOn} < ${today} or (${s.status} <> 'AWAITING_REPORTER'
    and ${s.serviceDueOn} is not null and ${s.serviceDueOn} < ${today})))`;
}

/** A promised day passed, and nobody has set a new one; while the reporter is asked, nobody can. */
export const undecidedCondition = sql<boolean>`(${s.promiseKind} = 'DECISION'
  and ${s.status} <> 'AWAITING_REPORTER')`;

/** Open, or with another body of which something is expected. */
export const followedCondition = sql<boolean>`(${openCondition}
  or (${s.status} = 'FORWARDED' and ${s.promisedOn} is not null))`;

/** The work waits for money. */
export const budgetCondition = sql<boolean>`(${openCondition} and ${s.promiseKind} = 'BUDGET')`;

/** Not standing still for an answer of the reporter, and its next day is on this day or before. */
export function nextDayBy(day: string) {
  return sql<boolean>`(${s.status} <> 'AWAITING_REPORTER' and ${s.promisedOn} <= ${day}::date)`;
}

/** Overdue today. */
export const overdueCondition = overdueOn(sql`(now() at time zone 'Europe/Sofia')::date`);

/** The columns of {@link SignalRow} from `signal s`. */
export const signalColumns = [...columnsOfViews('staff', 'reporter'), overdueCondition.as('overdue')];

/** The rows of `signal s`, for the conditions of a statement. */
export function signalRows(em: EntityManager) {
  return signalTables(em).selectFrom('signal as s').select(signalColumns);
}

/** One signal without a check of rights: the caller has made it. */
export async function signalRowById(em: EntityManager, id: string): Promise<SignalRow | undefined> {
  return signalRows(em).where('s.id', '=', id).executeTakeFirst();
}

/** Several signals in one statement, in no particular order; the caller has checked the rights. */
export async function signalRowsByIds(em: EntityManager, ids: readonly string[]): Promise<readonly SignalRow[]> {
  return signalRows(em).where('s.id', '=', anyOf(ids)).execute();
}
