import { bulgarianCalendar } from '@ns/municipality/domain';
import { describe, expect, it } from 'vitest';
import { digestDayAt } from './digest-time.ts';

const calendar = bulgarianCalendar();

describe('the daily digest', () => {
  it.each([
    ['2026-11-24T05:29:59Z', undefined, 'too early in winter time'],
    ['2026-11-24T05:30:00Z', '2026-11-24', 'half past seven in winter time'],
    ['2026-07-14T04:30:00Z', '2026-07-14', 'half past seven in summer time'],
    ['2026-07-14T04:29:00Z', undefined, 'too early in summer time'],
    ['2026-11-24T09:59:00Z', '2026-11-24', 'late in the morning, for a worker that was down'],
    ['2026-11-24T10:00:00Z', undefined, 'noon'],
    ['2026-11-28T06:00:00Z', undefined, 'a Saturday'],
    ['2026-12-24T06:00:00Z', undefined, 'Christmas Eve'],
    ['2026-09-07T05:00:00Z', undefined, 'the Monday after a feast on a Sunday'],
  ])('at %s is due for %s: %s', (instant, day, _when) => {
    expect(digestDayAt(new Date(instant), calendar)).toBe(day);
  });
});
