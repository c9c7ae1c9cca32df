import { plusDays } from '@ns/municipality';
import { forwardWithinDays } from '@ns/signals';
import type { LivedEvent, LivedSignal } from './demo-world.ts';
import type { OfficeClock } from './office-clock.ts';

/** The columns of a signal that say its promised day and what became of earlier ones. */
export interface LivedPromise {
  readonly kind: 'TERM' | 'DATE' | 'BUDGET' | 'DECISION' | 'FORWARD' | null;
  readonly on: string | null;
  readonly reason: string | null;
  readonly period: string | null;
  readonly level: 'WORK' | 'DEPARTMENT_HEAD' | 'MANAGEMENT' | null;
  readonly missedOn: string | null;
  readonly moves: number;
  readonly made: number;
  readonly kept: number;
  readonly moved: number;
  readonly broken: number;
}

const open: readonly string[] = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER'];
const noDay = { kind: null, on: null, reason: null, period: null, level: null, missedOn: null } as const;
const dated = [
  ['MATERIALS', null],
  ['WEATHER', null],
  ['OTHER_BODY', null],
] as const;

/** Of ten signals whose term passed, so many wait for a decision, and so many for money; the others have a new day. */
const undecided = 3;
const withoutMoney = 1;

/**
 * The promised day of a signal after its history, and the event by which the staff set it. What is drawn follows from
 * the reference, so that the rest of the demonstration stays as it is.
 */
export function nextDayOfDemo(
  signal: LivedSignal,
  events: readonly LivedEvent[],
  { clock, now }: { readonly clock: OfficeClock; readonly now: number },
): { readonly promise: LivedPromise; readonly moved: LivedEvent | null } {
  const late = events.filter(({ type }) => type === 'late');
  const made = 1 + events.filter(({ type }) => type === 'reopened').length;
  const broken = Math.min(late.length, made);
  const before = { moves: 0, made, moved: 0, broken };
  if (!open.includes(signal.status)) {
    const isVoid = signal.status === 'DUPLICATE' || signal.status === 'WITHDRAWN';
    const kept = Math.max(0, made - broken - (isVoid ? 1 : 0));
    const forwardBy = plusDays(clock.dayOf(signal.createdAt), forwardWithinDays);
    const isToForward = signal.status === 'FORWARDED' && forwardBy >= clock.dayOf(now);
    const day = isToForward ? ({ kind: 'FORWARD', on: forwardBy } as const) : {};
    return { promise: { ...noDay, ...before, kept, ...day }, moved: null };
  }
  const kept = Math.max(0, made - broken - 1);
  const announced = late.findLast(({ data }) => data['dueOn'] === signal.serviceDueOn);
  if (!announced) {
    return { promise: { ...noDay, ...before, kept, kind: 'TERM', on: signal.serviceDueOn }, moved: null };
  }
  const drawn = Number(signal.reference.slice(-2));
  const today = clock.dayOf(now);
  const at = clock.working(announced.at + 26 * 3_600_000, 20 + drawn);
  if (drawn % 10 < undecided || at >= now || signal.status === 'AWAITING_REPORTER') {
    const passed = clock.calendar.workingDaysBetween(clock.dayOf(announced.at), today);
    const level = passed <= 2 ? 'WORK' : passed <= 5 ? 'DEPARTMENT_HEAD' : 'MANAGEMENT';
    const on = clock.calendar.plusWorkingDays(today, 1 + (drawn % 2));
    const decision = { kind: 'DECISION', on, level, missedOn: signal.serviceDueOn } as const;
    return { promise: { ...noDay, ...before, kept, ...decision }, moved: null };
  }
  const [reason, period] =
    drawn % 10 < undecided + withoutMoney
      ? (['BUDGET', String(Number(today.slice(0, 4)) + 1)] as const)
      : (dated[drawn % dated.length] ?? dated[0]);
  const on = clock.calendar.plusWorkingDays(today, 2 + (drawn % 18));
  const data = { from: signal.serviceDueOn, to: on, reason, ...(period === null ? {} : { period }) };
  const said = { actorId: signal.assignee, actorKind: 'STAFF', status: null, message: null, note: null } as const;
  return {
    promise: {
      ...noDay,
      ...before,
      kept,
      moves: 1,
      made: made + (period === null ? 1 : 0),
      kind: period === null ? 'DATE' : 'BUDGET',
      on,
      reason,
      period,
    },
    moved: { type: 'date_moved', at, ...said, data },
  };
}
