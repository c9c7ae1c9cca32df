import { describe, expect, it } from 'vitest';
import { languageRows } from '@ns/languages';
import { dateText, dayInSofia, momentText, shortDateText, timeText } from './date-text.ts';

describe('dates on the screen', () => {
  it('are written in words in the chosen language, unbroken', () => {
    expect(dateText('2026-11-24', 'bg-BG')).toBe('24\u00a0ноември\u00a02026\u00a0г.');
    expect(dateText('2026-11-24', 'en-GB')).toBe('24\u00a0November\u00a02026');
  });

  it('follow the clock in Sofia, where the day begins two hours before the one in Greenwich', () => {
    expect(momentText('2026-11-23T22:30:00Z', 'en-GB')).toBe('24\u00a0November\u00a02026, 00:30');
  });

  it('keep summer time', () => {
    expect(momentText('2026-07-01T06:05:00Z', 'en-GB')).toBe('1\u00a0July\u00a02026, 09:05');
  });

  it('are short in tables', () => {
    expect(shortDateText('2026-11-04', languageRows.BG)).toBe('04.11.2026');
    expect(shortDateText('2026-11-04', languageRows.EN)).toBe('04 Nov 2026');
    expect(timeText('2026-11-23T22:30:00Z', 'bg-BG')).toBe('00:30');
  });

  it('change the day at midnight in Sofia', () => {
    expect(dayInSofia(new Date('2026-11-23T22:30:00Z'))).toBe('2026-11-24');
  });
});
