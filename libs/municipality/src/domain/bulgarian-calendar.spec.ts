import { describe, expect, it } from 'vitest';
import { bulgarianCalendar } from './bulgarian-calendar.ts';

const calendar = bulgarianCalendar();

describe('working days in Bulgaria', () => {
  it.each([
    ['2026-03-03', 'Liberation Day'],
    ['2026-05-06', 'St George’s Day'],
    ['2026-04-10', 'Good Friday of the Orthodox Easter'],
    ['2026-04-13', 'Easter Monday'],
    ['2026-09-22', 'Independence Day'],
    ['2026-12-24', 'Christmas Eve'],
    ['2026-11-28', 'a Saturday'],
    ['2026-11-29', 'a Sunday'],
  ])('%s is free: %s', (day) => {
    expect(calendar.isWorkingDay(day)).toBe(false);
  });

  it('a holiday on a Sunday frees the Monday after it', () => {
    expect(calendar.isWorkingDay('2026-05-25')).toBe(false);
  });

  it('an ordinary Tuesday is a working day', () => {
    expect(calendar.isWorkingDay('2026-11-24')).toBe(true);
  });

  it('a term of one working day that begins on Friday ends on Monday', () => {
    expect(calendar.plusWorkingDays('2026-11-27', 1)).toBe('2026-11-30');
  });

  it('a term over Christmas skips the holidays', () => {
    expect(calendar.plusWorkingDays('2026-12-23', 1)).toBe('2026-12-29');
  });

  it('counts back what it counted forward', () => {
    expect(calendar.workingDaysBetween('2026-12-23', calendar.plusWorkingDays('2026-12-23', 10))).toBe(10);
  });

  it('two months from the last of December end on the last of February, moved off the weekend', () => {
    expect(calendar.plusStatutoryMonths('2026-12-31', 2)).toBe('2027-03-01');
  });
});
