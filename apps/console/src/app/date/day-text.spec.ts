import { describe, expect, it } from 'vitest';
import { dateOfDay, dayText, isoDay, readDay } from './day-text.ts';

describe('a day in a field', () => {
  it.each(['26.11.2026', '26.11.2026 г.', '26/11/2026', '26-11-26', '2026-11-26'])('is read as typed: %s', (typed) => {
    const day = readDay(typed);
    expect(day && isoDay(day)).toBe('2026-11-26');
  });

  it('is never read with the month first', () => {
    expect(isoDay(readDay('06.01.2026') ?? new Date(0))).toBe('2026-01-06');
  });

  it.each(['', '31.02.2026', '26.13.2026', 'вчера', '11/26/2026', '26.11'])('is none: %s', (typed) => {
    expect(readDay(typed)).toBeNull();
  });

  it('is written as dd.mm.yyyy', () => {
    expect(dayText(dateOfDay('2026-01-06'))).toBe('06.01.2026');
  });
});
