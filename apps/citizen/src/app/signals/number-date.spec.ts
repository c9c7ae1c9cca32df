import { describe, expect, it } from 'vitest';
import { numberDate } from './number-date.ts';

describe('the date after an incoming number', () => {
  it('is written as the office does, and left out while there is none', () => {
    expect([numberDate('2026-11-26'), numberDate(null), numberDate(undefined)]).toEqual(['/26.11.2026', '', '']);
  });
});
