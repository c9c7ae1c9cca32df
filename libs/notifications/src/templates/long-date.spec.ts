import { describe, expect, it } from 'vitest';
import { incomingNumberText, longDate, longDateAfter, longMoment } from './long-date.ts';

describe('days in mails', () => {
  it('are written in words', () => {
    expect(longDate('2026-11-24', 'BG').replaceAll('\u00a0', ' ')).toBe('24 ноември 2026 г.');
    expect(longDate('2026-11-24', 'EN')).toBe('24\u00a0November\u00a02026');
  });

  it('have the time of the clock in Bulgaria', () => {
    expect(longMoment(new Date('2026-11-24T22:30:00Z'), 'EN').replaceAll('\u00a0', ' ')).toBe(
      '25 November 2026, 00:30',
    );
  });

  it('are counted in Bulgaria, where the day begins earlier than in Greenwich', () => {
    expect(longDateAfter(new Date('2026-11-24T22:30:00Z'), 14, 'EN')).toContain('9\u00a0December');
  });
});

describe('an incoming number', () => {
  it('is shown with its date', () => {
    expect(incomingNumberText('94-НС-117', '2026-11-24')).toBe('94-НС-117/24.11.2026');
  });

  it('that carries its date is shown as it is', () => {
    expect(incomingNumberText('94-НС-117/24.11.2026', '2026-11-24')).toBe('94-НС-117/24.11.2026');
  });
});
