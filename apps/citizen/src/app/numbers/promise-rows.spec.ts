import { describe, expect, it } from 'vitest';
import { promiseRows } from './promise-rows.ts';

const count = (value: number) =>
  value > 0 && value < 5 ? { value: null, below: 5, text: '< 5' } : { value, below: null, text: String(value) };
const row = (key: string, [kept, moved, broken]: readonly [number, number, number], keptPercent: number | null) => ({
  key,
  promisesKept: count(kept),
  promisesMoved: count(moved),
  promisesBroken: count(broken),
  keptPercent,
});
const names = new Map([
  ['roads', 'Пътища'],
  ['parks', 'Паркове'],
  ['light', 'Осветление'],
]);

describe('promises by department', () => {
  it('begin with the most; a hidden number is drawn up to its limit and no share is said', () => {
    const rows = promiseRows([row('parks', [8, 0, 3], null), row('roads', [40, 10, 0], 80)], (code) => names.get(code));
    expect(rows.map(({ name, whole, percent }) => [name, whole, percent])).toEqual([
      ['Пътища', 50, 80],
      ['Паркове', 12, null],
    ]);
    expect(rows[1]?.broken).toEqual({ value: 4, isRange: true, text: '< 5' });
  });

  it('leave out departments without promises that ended, and those without a name', () => {
    const rows = [row('light', [0, 0, 0], null), row('gone', [9, 9, 9], 33)];
    expect(promiseRows(rows, (code) => names.get(code))).toEqual([]);
  });
});
