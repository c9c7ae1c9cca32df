import { describe, expect, it } from 'vitest';
import { areaBetween, isArea, moveArea, resizeArea } from './covers.ts';

describe('a covered area of a photo', () => {
  it('is drawn from any corner to any other', () => {
    expect(areaBetween({ x: 0.75, y: 0.5 }, { x: 0.25, y: 0.25 })).toEqual({
      x: 0.25,
      y: 0.25,
      width: 0.5,
      height: 0.25,
    });
  });

  it('ends at the edges of the photo', () => {
    expect(areaBetween({ x: 0.5, y: 0.5 }, { x: 1.4, y: -0.3 })).toEqual({ x: 0.5, y: 0, width: 0.5, height: 0.5 });
    expect(moveArea({ x: 0.5, y: 0.5, width: 0.25, height: 0.25 }, { x: 9, y: -9 })).toEqual({
      x: 0.75,
      y: 0,
      width: 0.25,
      height: 0.25,
    });
    expect(resizeArea({ x: 0.5, y: 0.5, width: 0.25, height: 0.25 }, { x: 9, y: -9 })).toEqual({
      x: 0.5,
      y: 0.5,
      width: 0.5,
      height: 0.01,
    });
  });

  it('is none when it is only a press', () => {
    expect(isArea(areaBetween({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.501 }))).toBe(false);
  });
});
