import { type CalendarDay, dayOf, plusDays, type WorkingCalendar } from '@ns/municipality';
import { anyOf, type EntityManager, sql } from '@ns/platform';
import { canHandle, departmentsInSight, signalRelation, signalRowsByIds, type SignalRow } from '@ns/signals';
import type { StaffActor, WorkAnswer } from '@ns/signals';
import { confirmWithinDays, isWorkedOn, workedOn } from '../domain/work-order.ts';
import { referralTables } from '../entities/referral.entity.ts';
import { lastActsOf } from './work-acts.ts';

/** Why a work order needs a clerk. */
export const orderReasons = {
  WORK_DONE: 'The contractor says that the work is done, and nobody has accepted it or sent it back.',
  WORK_QUESTION: 'The contractor asks something.',
  WORK_NOT_FOUND: 'The contractor found nothing at the place.',
  WORK_NOT_OURS: 'The contractor says that another has to do it.',
  NOT_CONFIRMED: 'The contractor has not said within two working days that the order is there.',
} as const;
export type OrderReason = keyof typeof orderReasons;

/** A work order that needs a clerk. */
export interface WaitingOrder {
  readonly signal: SignalRow;
  readonly contractor: string;
  readonly reason: OrderReason;
  /** the day that the municipality has promised, else that of the answer; or by which it ought to be confirmed */
  readonly dueOn: CalendarDay;
}

const reasonOfAnswer: Readonly<Record<WorkAnswer, OrderReason>> = {
  PROPOSE_DONE: 'WORK_DONE',
  QUESTION: 'WORK_QUESTION',
  NOT_FOUND: 'WORK_NOT_FOUND',
  NOT_OURS: 'WORK_NOT_OURS',
};

const atMost = 500;
const s = signalRelation('s');

interface OpenOrder {
  readonly id: string;
  readonly signalId: string;
  readonly contractor: string;
  readonly orderedOn: CalendarDay;
  /** of the answer that waits; null while there is none */
  readonly answeredOn: CalendarDay | null;
}

/** What contractors said of work that a person works on, and what they have not confirmed; the oldest first. */
export async function waitingOrders(
  em: EntityManager,
  actor: StaffActor,
  { calendar, today = dayOf(new Date()) }: { readonly calendar: WorkingCalendar; readonly today?: CalendarDay },
): Promise<readonly WaitingOrder[]> {
  const open = await openOrders(em, actor, today);
  const signals = await signalRowsByIds(em, [...new Set(open.map(({ signalId }) => signalId))]);
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  const acts = await lastActsOf(
    em,
    open.filter(({ answeredOn }) => answeredOn !== null).map(({ id }) => id),
  );
  const answers = new Map(acts.map((act) => [act.referralId, act.kind]));
  return open.flatMap(({ id, signalId, contractor, orderedOn, answeredOn }): readonly WaitingOrder[] => {
    const signal = byId.get(signalId);
    if (!signal || !canHandle(actor, signal) || signal.erasedAt !== null || !isWorkedOn(signal.status)) {
      return [];
    }
    if (answeredOn === null) {
      const dueOn = calendar.plusWorkingDays(orderedOn, confirmWithinDays);
      return dueOn < today ? [{ signal, contractor, reason: 'NOT_CONFIRMED', dueOn }] : [];
    }
    const answer = answers.get(id);
    const dueOn = signal.promiseMissedOn ?? signal.promisedOn ?? answeredOn;
    return answer === undefined || answer === 'RECEIVED'
      ? []
      : [{ signal, contractor, reason: reasonOfAnswer[answer], dueOn }];
  });
}

/** Orders with an answer, and those old enough to be confirmed, of signals that are worked on in sight of a person. */
async function openOrders(em: EntityManager, actor: StaffActor, today: CalendarDay): Promise<readonly OpenOrder[]> {
  const departments = departmentsInSight(actor);
  const inSight = departments === null ? sql<boolean>`true` : sql<boolean>`${s.departmentCode} = ${anyOf(departments)}`;
  const found = await referralTables(em)
    .selectFrom('referral as r')
    .select(['r.id', 'r.signal_id as signalId', 'r.contractor', 'r.created_at as createdAt'])
    .select(['r.state', 'r.answered_on as answeredOn'])
    .where('r.contractor', 'is not', null)
    .$narrowType<{ contractor: string }>()
    .where(({ and, eb, or }) =>
      or([
        eb('r.state', '=', 'ANSWERED'),
        and([
          eb('r.state', '=', 'WAITING'),
          sql<boolean>`r.created_at < ${plusDays(today, 1 - confirmWithinDays)}::date`,
        ]),
      ]),
    )
    .where(
      sql<boolean>`exists (select from ${s.relation} where ${s.id} = r.signal_id
        and ${s.status} = ${anyOf(workedOn)} and ${inSight})`,
    )
    .orderBy('r.updated_at')
    .limit(atMost)
    .execute();
  return found.map(({ createdAt, state, answeredOn, ...order }) => ({
    ...order,
    orderedOn: dayOf(createdAt),
    answeredOn: state === 'ANSWERED' ? answeredOn : null,
  }));
}
