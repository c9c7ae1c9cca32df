import { describe, expect, it } from 'vitest';
import { largestScale, moveBy, wholePicture, zoomAt } from './zoom.ts';

const stage = { width: 800, height: 600 };
const picture = { width: 800, height: 500 };

describe('a magnified photo', () => {
  it('keeps what lies under the pointer under it', () => {
    const view = zoomAt(wholePicture, 2, { x: 100, y: 50 }, stage, picture);
    // The spot was 100 right of the picture's centre; magnified twice it is 200 right of it.
    expect(view.x + 200).toBe(100);
    expect(view.y + 100).toBe(50);
  });

  it('is never smaller than the stage allows nor larger than useful', () => {
    expect(zoomAt(wholePicture, 0.2, { x: 30, y: 30 }, stage, picture)).toEqual(wholePicture);
    expect(zoomAt(wholePicture, 100, { x: 0, y: 0 }, stage, picture).scale).toBe(largestScale);
  });

  it('cannot be pushed out of the stage', () => {
    const view = zoomAt(wholePicture, 2, { x: 0, y: 0 }, stage, picture);
    expect(moveBy(view, { x: 5_000, y: -5_000 }, stage, picture)).toEqual({ scale: 2, x: 400, y: -200 });
    expect(moveBy(wholePicture, { x: 50, y: 50 }, stage, picture)).toEqual(wholePicture);
  });
});
