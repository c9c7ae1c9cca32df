import { describe, expect, it } from 'vitest';
import { largestFirst } from './number-rows.ts';

const row = (key: string, value: number | null, text = String(value)) => ({
  key,
  received: { value, text },
  resolved: { value: 0, text: '0' },
  inTimePercent: null,
  medianDaysToResolve: null,
});
const names = new Map([
  ['roads', 'Пътища'],
  ['light', 'Осветление'],
  ['trees', 'Дървета'],
]);

describe('published numbers as bars', () => {
  it('begin with the longest; a hidden number is a stub with its limit', () => {
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
    expect(bars.at(-1)?.value).toBeLessThan(5);
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
