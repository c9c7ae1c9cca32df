import { describe, expect, it } from 'vitest';
import { ageText } from './age-text.ts';

const now = new Date('2026-11-24T12:00:00Z');

describe('the age of a signal', () => {
  it.each([
    ['2026-11-24T11:15:00Z', 'преди 45 минути'],
    ['2026-11-24T08:00:00Z', 'преди 4 часа'],
    ['2026-11-23T11:00:00Z', 'вчера'],
    ['2026-11-19T11:00:00Z', 'преди 5 дни'],
    ['2026-10-01T12:00:00Z', 'преди 1 месец'],
  ])('%s', (iso, text) => {
    expect(ageText(iso, now, 'bg-BG').replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('is never negative: clocks of devices differ', () => {
    expect(ageText('2026-11-24T12:00:30Z', now, 'en-GB').replaceAll('\u00a0', ' ')).toBe('1 minute ago');
  });
});
