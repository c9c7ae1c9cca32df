import { describe, expect, it } from 'vitest';
import { slowdownOf } from './phone-speed.ts';

describe('how many times a mid-range phone is slower than this machine', () => {
  it.each([
    [150, 1],
    [800, 2],
    [1050, 2.5],
    [1300, 3],
    [1533, 4],
    [2000, 6],
  ])('index %d: %d times', (index, slowdown) => {
    expect(slowdownOf(index)).toBeCloseTo(slowdown, 5);
  });

  it('beyond the ends of the scale the nearest point holds', () => {
    expect([slowdownOf(20), slowdownOf(9000)]).toEqual([1, 6]);
  });
});
