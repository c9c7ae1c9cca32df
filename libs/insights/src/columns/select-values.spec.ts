import { describe, expect, it } from 'vitest';
import { percentile } from './select-values.ts';

const of = (values: readonly number[], part: number) => percentile(Float64Array.from(values), 0, values.length, part);

describe('a percentile', () => {
  it('is interpolated between the two values around it', () => {
    expect(of([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(of([10, 0], 0.9)).toBe(9);
    expect(of([7], 0.9)).toBe(7);
    expect(of([], 0.5)).toBeNull();
  });

  it('is that of the sorted values, also where many are equal and for parts of an array', () => {
    let state = 7;
    const next = () => {
      state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
      return state;
    };
    for (let round = 0; round < 200; round += 1) {
      const values = Float64Array.from({ length: 1 + (next() % 60) }, () => next() % 9);
      const [from, to] = [0, values.length].map((edge) => (edge === 0 ? next() % values.length : edge));
      const sorted = values.slice(from, to).toSorted();
      for (const part of [0, 0.5, 0.9, 1]) {
        const place = part * (sorted.length - 1);
        const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
        expect(percentile(values, from ?? 0, to ?? 0, part)).toBeCloseTo(low + (high - low) * (place % 1), 9);
      }
    }
  });
});
