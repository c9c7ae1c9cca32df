import { describe, expect, it } from 'vitest';
import { largestFirst } from './number-rows.ts';

const row = (key: string, value: number | null, text = String(value)) => ({
  key,
  received: { value, below: value === null ? 5 : null, text },
  resolved: { value: 0, below: null, text: '0' },
  inTimePercent: null,
  medianDaysToResolve: null,
});
const names = new Map([
  ['roads', 'Пътища'],
  ['light', 'Осветление'],
  ['trees', 'Дървета'],
]);

describe('published numbers as bars', () => {
  it('begin with the longest; a hidden number is a range up to its limit', () => {
    const bars = largestFirst(
      [row('trees', null, '< 5'), row('roads', 12), row('light', 40)],
      (code) => names.get(code),
      () => '',
    );
    expect(bars.map(({ name, text }) => [name, text])).toEqual([
      ['Осветление', '40'],
      ['Пътища', '12'],
      ['Дървета', '< 5'],
    ]);
    expect(bars.map(({ value, isRange }) => [value, isRange])).toEqual([
      [40, false],
      [12, false],
      [4, true],
    ]);
  });

  it('leave out what has no name any more', () => {
    expect(
      largestFirst(
        [row('gone', 9)],
        () => undefined,
        () => '',
      ),
    ).toEqual([]);
  });
});
