import { describe, expect, it } from 'vitest';
import { ageText } from './age-text.ts';

const now = Date.parse('2026-11-24T16:00:00Z');

describe('how long something is stuck', () => {
  it.each([
    ['2026-11-24T15:59:00Z', '1 минута'],
    ['2026-11-24T15:01:00Z', '59 минути'],
    ['2026-11-24T14:00:00Z', '2 часа'],
    ['2026-11-21T10:00:00Z', '3 дни'],
  ])('since %s is %s', (since, text) => {
    expect(ageText(since, now, 'bg-BG')?.replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('speaks the language of the screen, and a clock that runs ahead makes nothing negative', () => {
    expect(ageText('2026-11-24T13:00:00Z', now, 'en-GB')).toBe('3 hours');
    expect(ageText('2026-11-24T16:05:00Z', now, 'en-GB')).toBeNull();
    expect(ageText('2026-11-24T15:59:40Z', now, 'bg-BG')).toBeNull();
  });
});
