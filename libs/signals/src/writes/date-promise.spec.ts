import { bulgarianCalendar, dayOf, plusDays } from '@ns/municipality/domain';
import type { Menus } from '@ns/municipality';
import { describe, expect, it } from 'vitest';
import { effectsOf } from '../domain/step-effects.ts';
import { openStatuses } from '../domain/signal-status.ts';
import { statusAfterQuestion } from '../domain/transition-rules.ts';
import { transitionTable } from '../domain/transition-table.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { carryPromise, renewTerm } from './date-promise.ts';

const calendar = bulgarianCalendar();
const terms = { calendar, menus: {} as Menus };

const counts = ({ promisesMade, promisesKept, promisesMoved, promisesBroken }: Signal) => ({
  made: promisesMade,
  kept: promisesKept,
  moved: promisesMoved,
  broken: promisesBroken,
});

/** A signal on the day it is received. */
function received(today: string): Signal {
  const signal = {
    status: 'RECEIVED',
    createdAt: new Date(`${today}T09:00:00Z`),
    statusBeforeQuestion: null,
    clockStoppedOn: null,
    serviceDueOn: calendar.plusWorkingDays(today, 7),
    statutoryDueOn: plusDays(today, 31),
    dateMoves: 0,
    promisesMade: 0,
    promisesKept: 0,
    promisesMoved: 0,
    promisesBroken: 0,
  } as unknown as Signal;
  renewTerm(signal, terms, today);
  return signal;
}

describe('the next day along every way through the workflow', () => {
  it('is there while the work goes on, never before today after a step, and gone with the outcome', () => {
    let walked = 0;
    const walk = (signal: Signal, today: string, steps: readonly string[]): void => {
      walked += 1;
      const isFollowed = openStatuses.includes(signal.status) || signal.status === 'FORWARDED';
      expect([steps, signal.promisedOn != null]).toEqual([steps, isFollowed]);
      const { made, kept, moved, broken } = counts(signal);
      expect([steps, kept + moved + broken <= made]).toEqual([steps, true]);
      if (steps.length === 4) {
        return;
      }
      for (const row of transitionTable.filter(({ from }) => from.includes(signal.status))) {
        if (row.guard === 'RETURN_TO_EARLIER' && row.to !== statusAfterQuestion(signal.statusBeforeQuestion ?? null)) {
          continue;
        }
        for (const passed of [0, 20]) {
          const next = { ...signal };
          const day = plusDays(today, passed);
          const stoppedOn = signal.clockStoppedOn ?? day;
          const asks = effectsOf[row.event].includes('OPEN_QUESTION');
          next.statusBeforeQuestion = asks ? signal.status : null;
          next.clockStoppedOn = asks ? day : null;
          if (row.event === 'reopened') {
            next.serviceDueOn = calendar.plusWorkingDays(day, 7);
          }
          const { promised, promiseEnded } = carryPromise(next, { event: row.event, stoppedOn, today: day }, terms);
          expect([steps, counts(next)]).toEqual([
            steps,
            {
              made: made + (promised === undefined ? 0 : 1),
              kept: kept + (promiseEnded === 'KEPT' ? 1 : 0),
              moved: moved + (promiseEnded === 'MOVED' ? 1 : 0),
              broken: broken + (promiseEnded === 'BROKEN' ? 1 : 0),
            },
          ]);
          next.status = row.to;
          if (
            row.event === 'forwarded' ||
            row.event === 'reopened' ||
            row.event === 'answered' ||
            row.event === 'resumed'
          ) {
            expect([steps, row.event, (next.promisedOn ?? '') >= day]).toEqual([steps, row.event, true]);
          }
          walk(next, day, [...steps, `${row.event}+${String(passed)}`]);
        }
      }
    };
    const today = dayOf(new Date('2026-12-01T10:00:00Z'));
    walk(received(today), today, []);
    expect(walked).toBeGreaterThan(5_000);
  });
});

describe('how often the day was moved', () => {
  it.each(['forwarded', 'reopened'] as const)('is counted anew once a signal is %s', (event) => {
    const today = dayOf(new Date('2026-12-01T10:00:00Z'));
    const signal = received(today);
    signal.dateMoves = 2;
    carryPromise(signal, { event, stoppedOn: today, today }, terms);
    expect(signal.dateMoves).toBe(0);
  });
});
