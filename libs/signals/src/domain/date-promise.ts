import { type CalendarDay, plusDays, type WorkingCalendar } from '@ns/municipality/domain';
import type { TransitionEvent } from './transition.ts';

/**
 * What kind of day an open signal has next. `TERM`: the target of its category; `DATE`: a day that staff set in its
 * place; `BUDGET`: the work waits for money, and the staff says on that day whether it still does; `DECISION`: a day
 * passed, and a person sets a new one by then. Of a forwarded signal: `FORWARD`, it is passed on to the body; `REPLY`,
 * the body answers; `NEXT_STEP`, the body answered that it does not do it, and a person decides what follows.
 */
export const promiseKinds = ['TERM', 'DATE', 'BUDGET', 'DECISION', 'FORWARD', 'REPLY', 'NEXT_STEP'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** Why a day is set in the place of another one. */
export const moveReasons = ['MATERIALS', 'WEATHER', 'BUDGET', 'OTHER_BODY', 'OTHER'] as const;
export type MoveReason = (typeof moveReasons)[number];

/** Why the day of a forwarded signal is set anew: nobody here waits for materials. */
export const reasonsOfForwarded: readonly MoveReason[] = ['OTHER_BODY', 'OTHER'];

/** How a promised day ended. */
export const promiseEnds = ['KEPT', 'MOVED', 'BROKEN'] as const;
export type PromiseEnd = (typeof promiseEnds)[number];

/** Who sets a new day after one passed: who works on the signal, the head of the department, the management. */
export const decisionLevels = ['WORK', 'DEPARTMENT_HEAD', 'MANAGEMENT'] as const;
export type DecisionLevel = (typeof decisionLevels)[number];

/** The day that an open signal has next, as its row holds it. */
export interface DatePromise {
  readonly promiseKind: PromiseKind;
  readonly promisedOn: CalendarDay;
  /**
   * of a day that staff set; of a `DECISION` that follows no broken promise: `OTHER_BODY`, a body did not answer,
   * `BUDGET`, nobody said how it stands with the money
   */
  readonly promiseReason: MoveReason | null;
  /** of `BUDGET`: a year, or a season of it, see {@link budgetPeriods} */
  readonly promisePeriod: string | null;
  /** of `DECISION` */
  readonly decisionLevel: DecisionLevel | null;
  /** of `DECISION`: the day that passed */
  readonly promiseMissedOn: CalendarDay | null;
}

const levelAbove = { WORK: 'DEPARTMENT_HEAD', DEPARTMENT_HEAD: 'MANAGEMENT' } as const;

/** Working days after a day passed in which a new one is set at each level: two, five and ten days after it in all. */
const daysToDecide: Readonly<Record<DecisionLevel, number>> = { WORK: 2, DEPARTMENT_HEAD: 3, MANAGEMENT: 5 };

/** Working days until the management is asked again about a signal for which it has set no day. */
const daysToAskAgain = 20;

/** Working days in which a person decides what follows after a body answered that it does not do it. */
const daysToNextStep = 5;

/**
 * Days from the receipt of a signal within which it is passed on to the body that is responsible (АПК, чл. 112). No
 * setting: no municipality may take longer.
 */
export const forwardWithinDays = 7;

/** How often a day is moved without the head of the department. */
export const freeMoves = 2;

/** The furthest day that can be set: half a year ahead. What takes longer waits for money, or for somebody else. */
export const furthestMonths = 6;

/** Kinds of a day that is another body's, or waits for it. */
export const referralPromises = ['FORWARD', 'REPLY', 'NEXT_STEP'] as const satisfies readonly PromiseKind[];
export type ReferralPromise = (typeof referralPromises)[number];

/** Kinds of a day by which the work itself was not promised. */
export const awaitedDays = [...referralPromises, 'BUDGET'] as const satisfies readonly PromiseKind[];
export type AwaitedDay = (typeof awaitedDays)[number];

/** What a step does to the promised day. The compiler asks for each new step here; `checkTransitions` checks it. */
export type PromiseEffect =
  /** it stays as it is */
  | 'KEEP'
  /** it stands still while the reporter is asked; the next day is the last one for the answer */
  | 'STAND_STILL'
  /** it moves by the working days that it stood still */
  | 'GO_ON'
  /** it was kept, or it passed */
  | 'END'
  /** it ends likewise; the next day is the one by which the other body gets the signal */
  | 'PASS_ON'
  /** nothing was to be kept any more */
  | 'VOID'
  /** the category's term counts anew */
  | 'ANEW';

export const promiseEffectOf: Readonly<Record<TransitionEvent, PromiseEffect>> = {
  assigned: 'KEEP',
  started: 'KEEP',
  asked: 'STAND_STILL',
  answered: 'GO_ON',
  resumed: 'GO_ON',
  resolved: 'END',
  closed: 'END',
  forwarded: 'PASS_ON',
  rejected: 'END',
  duplicate: 'VOID',
  withdrawn: 'VOID',
  reopened: 'ANEW',
};

/** The promise of the category's term; where that is over already, a person sets a day first. */
export function promiseOfTerm(termOn: CalendarDay, today: CalendarDay, calendar: WorkingCalendar): DatePromise {
  return termOn < today
    ? decisionAfter(termOn, 'WORK', today, calendar)
    : { ...plain, promiseKind: 'TERM', promisedOn: termOn };
}

/** A day set by staff. */
export function promiseOfDate(on: CalendarDay, reason: MoveReason): DatePromise {
  return { ...plain, promiseKind: 'DATE', promisedOn: on, promiseReason: reason };
}

/** A forwarded signal is passed on within the days of the law, and at once where they are over. */
export function promiseOfForwarding(receivedOn: CalendarDay, today: CalendarDay): DatePromise {
  const by = plusDays(receivedOn, forwardWithinDays);
  return { ...plain, promiseKind: 'FORWARD', promisedOn: by < today ? today : by };
}

/** The body has it and answers by a day. */
export function promiseOfReply(answerBy: CalendarDay): DatePromise {
  return { ...plain, promiseKind: 'REPLY', promisedOn: answerBy };
}

/** The body does not do it: a person decides what follows. */
export function promiseOfNextStep(today: CalendarDay, calendar: WorkingCalendar): DatePromise {
  return { ...plain, promiseKind: 'NEXT_STEP', promisedOn: calendar.plusWorkingDays(today, daysToNextStep) };
}

/** Work that waits for money: asked anew on the first working day of the next quarter. */
export function promiseOfBudget(period: string, today: CalendarDay, calendar: WorkingCalendar): DatePromise {
  return {
    ...plain,
    promiseKind: 'BUDGET',
    promisedOn: firstOfNextQuarter(today, calendar),
    promiseReason: 'BUDGET',
    promisePeriod: period,
  };
}

/** What follows after a promised day has passed: who sets a new one, and by when. */
export function afterMissed(promise: DatePromise, today: CalendarDay, calendar: WorkingCalendar): DatePromise {
  const { decisionLevel, promiseKind, promiseMissedOn, promiseReason, promisedOn } = promise;
  const missedOn = promiseMissedOn ?? promisedOn;
  if (decisionLevel === 'MANAGEMENT') {
    return { ...promise, promisedOn: calendar.plusWorkingDays(today, daysToAskAgain) };
  }
  const awaited: Partial<Record<PromiseKind, MoveReason | null>> = {
    REPLY: 'OTHER_BODY',
    BUDGET: 'BUDGET',
    DECISION: promiseReason,
  };
  return {
    ...decisionAfter(missedOn, decisionLevel === null ? 'WORK' : levelAbove[decisionLevel], today, calendar),
    promiseReason: awaited[promiseKind] ?? null,
  };
}

/** The promise after it stood still from one day to another; a day that was ahead then is not over now. */
export function afterStandstill(
  promise: DatePromise,
  { from, until }: { readonly from: CalendarDay; readonly until: CalendarDay },
  calendar: WorkingCalendar,
): DatePromise {
  if (promise.promisedOn < from) {
    return decisionAfter(
      promise.promiseMissedOn ?? promise.promisedOn,
      promise.decisionLevel ?? 'WORK',
      until,
      calendar,
    );
  }
  const moved = calendar.plusWorkingDays(promise.promisedOn, calendar.workingDaysBetween(from, until));
  return { ...promise, promisedOn: moved < until ? firstWorkingDay(until, calendar) : moved };
}

/**
 * Whether a signal's next day is no longer for those who only work on it to set.
 * @param period of the budget that is to be said; null for a day
 */
export function isForHead(dateMoves: number, present: DatePromise, period: string | null = null): boolean {
  const isLate = present.decisionLevel !== null && present.decisionLevel !== 'WORK';
  return isLate || (dateMoves >= freeMoves && !isRenewal(present, period));
}

/** The answer that money is still expected for the same period is no other day. */
export function isRenewal({ promiseKind, promisePeriod }: DatePromise, period: string | null): boolean {
  return promiseKind === 'BUDGET' && promisePeriod === period;
}

/** Whether a promise that ends today was kept: its day has not passed, and none before it waits for a new one. */
export function isKept(
  { promiseKind, promisedOn }: Pick<DatePromise, 'promiseKind' | 'promisedOn'>,
  today: CalendarDay,
): boolean {
  return promiseKind !== 'DECISION' && promisedOn >= today;
}

/**
 * The periods for which work can be said to wait for money: the seasons to come within a year, this year and the next
 * two. `2027-SPRING` is a season, `2027` a year.
 */
export function budgetPeriods(today: CalendarDay): readonly string[] {
  const year = Number(today.slice(0, 4));
  const seasons = [year, year + 1].flatMap((each) =>
    seasonNames.map((season, at) => ({ period: `${each}-${season}`, last: seasonEnd(each, at) })),
  );
  const toCome = seasons.filter(({ last }) => last > today).slice(0, 4);
  return [...toCome.map(({ period }) => period), ...[year, year + 1, year + 2].map(String)];
}

/** The seasons of a year as a budget names them; winter is the one that begins in December of the year before. */
export const seasonNames = ['WINTER', 'SPRING', 'SUMMER', 'AUTUMN'] as const;

function seasonEnd(year: number, at: number): CalendarDay {
  return `${year}-${['02-28', '05-31', '08-31', '11-30'][at] ?? '12-31'}`;
}

function decisionAfter(
  missedOn: CalendarDay,
  level: DecisionLevel,
  today: CalendarDay,
  calendar: WorkingCalendar,
): DatePromise {
  return {
    ...plain,
    promiseKind: 'DECISION',
    promisedOn: calendar.plusWorkingDays(today, daysToDecide[level]),
    decisionLevel: level,
    promiseMissedOn: missedOn,
  };
}

function firstOfNextQuarter(today: CalendarDay, calendar: WorkingCalendar): CalendarDay {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const next = Math.ceil(month / 3) * 3 + 1;
  const first = next > 12 ? `${year + 1}-01-01` : `${year}-${String(next).padStart(2, '0')}-01`;
  return firstWorkingDay(first, calendar);
}

function firstWorkingDay(from: CalendarDay, calendar: WorkingCalendar): CalendarDay {
  return calendar.isWorkingDay(from) ? from : calendar.plusWorkingDays(from, 1);
}

const plain = { promiseReason: null, promisePeriod: null, decisionLevel: null, promiseMissedOn: null } as const;
