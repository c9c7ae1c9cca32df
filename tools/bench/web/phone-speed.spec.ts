import { describe, expect, it } from 'vitest';
import { isUndisturbed, slowdownOf } from './phone-speed.ts';

describe('how many times a mid-range phone is slower than this machine', () => {
  it.each([
    [150, 1],
    [800, 2],
    [1050, 2.5],
    [1300, 3],
    [1533, 4],
    [2000, 4],
  ])('index %d: %d times', (index, slowdown) => {
    expect(slowdownOf(index)).toBeCloseTo(slowdown, 5);
  });

  it('beyond the ends of the scale the nearest point holds', () => {
    expect([slowdownOf(20), slowdownOf(9000)]).toEqual([1, 4]);
  });
});

describe('a round', () => {
  it.each([
    [1600, true],
    [1300, true],
    [1900, true],
    [1270, false],
    [1930, false],
  ])('with an index of %d on a machine of 1600 counts: %s', (indexOfRound, counts) => {
    expect(isUndisturbed(indexOfRound, 1600)).toBe(counts);
  });
});
