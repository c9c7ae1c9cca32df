import { describe, expect, it } from 'vitest';
import type { Box } from '../geometry/area.ts';
import { pictureOf } from '../looking/picture.ts';
import { boxOf, drawnStreet, type PlateInStreet, type Street } from '../testing/drawn-street.ts';
import { platesIn } from './plate-detector.ts';

const plates: readonly PlateInStreet[] = [
  { number: 'СВ 1234 КН', width: 160, x: 240, y: 420 },
  { number: 'Р 5678 АВ', width: 100, x: 560, y: 400, turned: -6 },
  { number: 'М 0990 ХТ', width: 110, x: 820, y: 400, away: 30 },
  { number: 'Р 4411 ВХ', isTwoLine: true, width: 70, x: 1_060, y: 420 },
];
const small: Pick<Street, 'width' | 'height' | 'seed'> = { width: 1_200, height: 640, seed: 3 };

async function found(street: Partial<Street>) {
  return platesIn(await pictureOf(await drawnStreet({ ...small, ...street })));
}

function isAround(found: readonly Box[], { x, y, width, height }: Box): boolean {
  return found.some(
    (box) =>
      box.x <= x + width * 0.2 &&
      box.x + box.width >= x + width * 0.9 &&
      box.y <= y + height * 0.3 &&
      box.y + box.height >= y + height * 0.7,
  );
}

describe('plates in a picture', () => {
  it.each([
    ['by day', {}],
    ['by night', { light: 0.25 }],
    ['in a picture of poor quality', { quality: 60 }],
  ])('are found %s: of one line, turned, from aside and of two lines', async (_, light) => {
    const areas = await found({ plates, ...light });

    expect(plates.map((plate) => isAround(areas, boxOf(plate)))).toEqual([true, true, true, true]);
  });

  it('are none where nothing is written: of a fence, windows and signs at most one is taken for a plate', async () => {
    expect((await found({ seed: 5 })).length).toBeLessThanOrEqual(1);
  });

  it('are none in a picture of one pixel, and none in one of one colour', async () => {
    expect(await platesIn({ pixels: new Uint8Array(3), width: 1, height: 1 })).toEqual([]);
    expect(await platesIn({ pixels: new Uint8Array(300 * 200 * 3).fill(120), width: 300, height: 200 })).toEqual([]);
  });
});
