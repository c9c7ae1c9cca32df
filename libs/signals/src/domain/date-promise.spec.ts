import { bulgarianCalendar } from '@ns/municipality/domain';
import { describe, expect, it } from 'vitest';
import {
  afterMissed,
  afterStandstill,
  budgetPeriods,
  type DatePromise,
  isKept,
  promiseOfBudget,
  promiseOfDate,
  promiseOfTerm,
} from './date-promise.ts';

const calendar = bulgarianCalendar();

describe('a promised day', () => {
  it('is the term of the category; where that is over already, a person sets one', () => {
    expect(promiseOfTerm('2026-12-11', '2026-12-01', calendar)).toMatchObject({
      promiseKind: 'TERM',
      promisedOn: '2026-12-11',
    });
    expect(promiseOfTerm('2026-11-27', '2026-12-01', calendar)).toMatchObject({
      promiseKind: 'DECISION',
      decisionLevel: 'WORK',
      promiseMissedOn: '2026-11-27',
      promisedOn: '2026-12-03',
    });
  });

  it('that passed is for the clerk, then for the head, then for the manager to set, over holidays', () => {
    let promise: DatePromise = promiseOfDate('2026-12-22', 'WEATHER');
    const steps = ['2026-12-23', '2026-12-31', '2027-01-07', '2027-01-15'].map((today) => {
      promise = afterMissed(promise, today, calendar);
      return [promise.decisionLevel, promise.promisedOn, promise.promiseMissedOn];
    });
    expect(steps).toEqual([
      ['WORK', '2026-12-30', '2026-12-22'],
      ['DEPARTMENT_HEAD', '2027-01-06', '2026-12-22'],
      ['MANAGEMENT', '2027-01-14', '2026-12-22'],
      ['MANAGEMENT', '2027-02-12', '2026-12-22'],
    ]);
  });

  it('moves by the working days that it stood still; one that passed before is for a person', () => {
    const date = promiseOfDate('2026-12-10', 'MATERIALS');
    const moved = afterStandstill(date, { from: '2026-12-04', until: '2026-12-09' }, calendar);
    expect(moved).toEqual({ ...date, promisedOn: '2026-12-15' });
    const late = afterStandstill(date, { from: '2026-12-14', until: '2026-12-14' }, calendar);
    expect(late).toMatchObject({ promiseKind: 'DECISION', promiseMissedOn: '2026-12-10', promisedOn: '2026-12-16' });
  });

  it('that was ahead when it began to stand still is not over on the free days after it', () => {
    // Asked on Friday, its last day; answered on Saturday.
    const friday = promiseOfDate('2026-12-11', 'MATERIALS');
    expect(afterStandstill(friday, { from: '2026-12-11', until: '2026-12-12' }, calendar)).toEqual({
      ...friday,
      promisedOn: '2026-12-14',
    });
  });

  it('is kept on its last day, not after it, and not while a decision is due', () => {
    const date = promiseOfDate('2026-12-10', 'OTHER');
    expect(isKept(date, '2026-12-10')).toBe(true);
    expect(isKept(date, '2026-12-11')).toBe(false);
    expect(isKept(afterMissed(date, '2026-12-11', calendar), '2026-12-11')).toBe(false);
  });
});

describe('work that waits for money', () => {
  it.each([
    ['2026-12-01', '2027-01-04'],
    ['2027-01-04', '2027-04-01'],
    ['2027-03-31', '2027-04-01'],
    ['2027-04-01', '2027-07-01'],
    ['2027-08-15', '2027-10-01'],
  ])('on %s is asked about again on %s', (today, on) => {
    expect(promiseOfBudget('2027', today, calendar).promisedOn).toBe(on);
  });

  it('can be expected in the four seasons to come, this year or in the next two', () => {
    expect(budgetPeriods('2026-12-01')).toEqual([
      ...['2027-WINTER', '2027-SPRING', '2027-SUMMER', '2027-AUTUMN'],
      ...['2026', '2027', '2028'],
    ]);
    expect(budgetPeriods('2027-05-31').slice(0, 2)).toEqual(['2027-SUMMER', '2027-AUTUMN']);
  });
});
