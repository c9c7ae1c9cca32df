import { describe, expect, it } from 'vitest';
import { type FactBatch, factCodes, factNumbers, FactTable } from './fact-table.ts';

function batch(ids: readonly string[], values: Partial<FactBatch> = {}): FactBatch {
  const nothing = Object.fromEntries([...factCodes, ...factNumbers].map((name) => [name, ids.map(() => null)]));
  return { ...nothing, ...values, id: ids } as FactBatch;
}

describe('the table of facts', () => {
  it('keeps a fact in its row and writes later states over it', () => {
    const table = new FactTable();
    table.write(batch(['a', 'b'], { category: ['roads', 'waste'], stars: [null, 4] }));
    table.write(batch(['b', 'c'], { category: ['roads', null], stars: [5, 1], inTime: [true, false] }));
    expect(table.count).toBe(3);
    const { codes, values } = table.codes.category;
    expect([0, 1, 2].map((row) => codes[values[row] ?? 0])).toEqual(['roads', 'roads', null]);
    expect([...table.numbers.stars.subarray(0, 3)]).toEqual([Number.NaN, 5, 1]);
    expect([...table.numbers.inTime.subarray(1, 3)]).toEqual([1, 0]);
  });

  it('grows, and days and hours stay exact', () => {
    const table = new FactTable();
    const ids = Array.from({ length: 5_000 }, (_, index) => String(index));
    const hours = ids.map((_, index) => index / 3);
    table.write(batch(ids, { received: ids.map((_, index) => 20_000 + index), hoursToResolve: hours }));
    expect(table.numbers.received[4_999]).toBe(24_999);
    expect(table.numbers.hoursToResolve[4_999]).toBe(hours[4_999]);
  });
});
