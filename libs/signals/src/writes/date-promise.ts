import { type CalendarDay, dayOf } from '@ns/municipality';
import {
  afterStandstill,
  type DatePromise,
  type PromiseEnd,
  isKept,
  promiseEffectOf,
  type PromiseEffect,
  promiseOfForwarding,
  promiseOfTerm,
} from '../domain/date-promise.ts';
import type { TransitionEvent } from '../domain/transition.ts';
import type { Signal } from '../entities/signal.entity.ts';
import type { ClockTerms } from './clock-terms.ts';

/** The promised day of an open signal; undefined when the work is over. */
export function promiseOf(signal: Signal): DatePromise | undefined {
  const { promiseKind, promisedOn } = signal;
  if (promiseKind == null || promisedOn == null) {
    return undefined;
  }
  return {
    promiseKind,
    promisedOn,
    promiseReason: signal.promiseReason ?? null,
    promisePeriod: signal.promisePeriod ?? null,
    decisionLevel: signal.decisionLevel ?? null,
    promiseMissedOn: signal.promiseMissedOn ?? null,
  };
}

/** What an event says of the promised day, so that the history can be counted as the signal is. */
export interface PromiseNote {
  readonly promised?: CalendarDay;
  readonly promiseEnded?: PromiseEnd;
}

/**
 * Puts a day in force; one that can be kept or broken is counted as made.
 * @returns what the event has to say of it
 */
export function makePromise(signal: Signal, promise: DatePromise): PromiseNote {
  Object.assign(signal, promise);
  if (!isCounted(promise)) {
    return {};
  }
  signal.promisesMade += 1;
  return { promised: promise.promisedOn };
}

/**
 * Ends the day in force because its time is over or another one takes its place.
 * @returns what the event has to say of it
 */
export function endPromise(signal: Signal, as: PromiseEnd | 'VOID'): PromiseNote {
  const promise = promiseOf(signal);
  Object.assign(signal, noPromise);
  if (!promise || !isCounted(promise) || as === 'VOID') {
    return {};
  }
  signal[counterOf[as]] += 1;
  return { promiseEnded: as };
}

const counterOf = { KEPT: 'promisesKept', MOVED: 'promisesMoved', BROKEN: 'promisesBroken' } as const;

/** A step of the workflow, as far as the promised day is concerned. */
interface DatedStep {
  readonly event: TransitionEvent;
  /** since when the clock stood still; the same day when it did not */
  readonly stoppedOn: CalendarDay;
  readonly today: CalendarDay;
}

/**
 * What a step of the workflow does to the promised day, after it moved the terms.
 * @returns what the event has to say of it
 */
export function carryPromise(signal: Signal, step: DatedStep, terms: ClockTerms): PromiseNote {
  return effects[promiseEffectOf[step.event]](signal, step, terms);
}

/**
 * The term of the category in force anew, in the place of one that it was before.
 * @returns what the event has to say of it
 */
export function renewTerm(signal: Signal, { calendar }: Pick<ClockTerms, 'calendar'>, today: CalendarDay): PromiseNote {
  return makePromise(signal, promiseOfTerm(signal.serviceDueOn ?? signal.statutoryDueOn, today, calendar));
}

const effects: Readonly<Record<PromiseEffect, (signal: Signal, step: DatedStep, terms: ClockTerms) => PromiseNote>> = {
  KEEP: () => ({}),
  STAND_STILL: () => ({}),
  GO_ON: (signal, { stoppedOn, today }, { calendar }) => {
    const promise = promiseOf(signal);
    if (promise) {
      Object.assign(signal, afterStandstill(promise, { from: stoppedOn, until: today }, calendar));
    }
    return {};
  },
  END: (signal, { today }) => endWork(signal, today),
  PASS_ON: (signal, { today }) => {
    const note = endWork(signal, today);
    signal.dateMoves = 0;
    makePromise(signal, promiseOfForwarding(dayOf(signal.createdAt), today));
    return note;
  },
  VOID: (signal) => endPromise(signal, 'VOID'),
  ANEW: (signal, { today }, terms) => {
    signal.dateMoves = 0;
    return renewTerm(signal, terms, today);
  },
};

function endWork(signal: Signal, today: CalendarDay): PromiseNote {
  const promise = promiseOf(signal);
  return endPromise(signal, promise && isKept(promise, today) ? 'KEPT' : 'BROKEN');
}

/**
 * Work that waits for money promises no day, a decision is the consequence of one that was broken, and what another
 * body does is no promise of the municipality.
 */
function isCounted({ promiseKind }: DatePromise): boolean {
  return promiseKind === 'TERM' || promiseKind === 'DATE';
}

const noPromise = {
  promiseKind: null,
  promisedOn: null,
  promiseReason: null,
  promisePeriod: null,
  decisionLevel: null,
  promiseMissedOn: null,
} as const;
