import { describe, expect, it } from 'vitest';
import { strongest, united } from './strongest.ts';

const box = (x: number, y: number, side: number, score: number) => ({ x, y, width: side, height: side, score });

describe('the strongest of the finds', () => {
  it('is the surest one of those that lie on each other', () => {
    expect(strongest([box(0, 0, 20, 0.5), box(2, 2, 20, 0.9), box(1, 1, 20, 0.7)])).toEqual([box(2, 2, 20, 0.9)]);
  });

  it('is each of those next to each other', () => {
    expect(strongest([box(0, 0, 20, 0.5), box(15, 0, 20, 0.9)])).toHaveLength(2);
  });

  it('takes a small find inside of a large one for the same thing', () => {
    expect(strongest([box(0, 0, 100, 0.8), box(40, 40, 10, 0.5)])).toEqual([box(0, 0, 100, 0.8)]);
  });
});

describe('finds of the same thing', () => {
  it('become one around all of them, others stay', () => {
    expect(united([box(0, 0, 20, 5), box(5, 5, 20, 8), box(100, 0, 20, 6)])).toEqual([
      { x: 0, y: 0, width: 25, height: 25, score: 8 },
      box(100, 0, 20, 6),
    ]);
  });
});
