import { describe, expect, it } from 'vitest';
import type { FoundArea } from './area.ts';
import { areasOf, mostAreas, type Find } from './areas-of.ts';

const picture = { width: 1_000, height: 500 };
const face = (x: number, y: number, side = 20): Find => ({ x, y, width: side, height: side, kind: 'FACE' });

describe('areas of what was found', () => {
  it('are in parts of the picture, with a margin on each side', () => {
    const [area] = areasOf([face(500, 250, 100)], picture);

    expect(area).toEqual({ kind: 'FACE', x: 0.48, y: 0.44, width: expect.closeTo(0.14), height: expect.closeTo(0.32) });
  });

  it('end with the picture', () => {
    const areas = areasOf([face(-10, -10), face(990, 490)], picture);

    for (const { x, y, width, height } of areas) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9);
    }
    expect(areas).toHaveLength(2);
  });

  it('are none for a find outside of the picture', () => {
    expect(areasOf([face(2_000, 10), face(10, -200)], picture)).toEqual([]);
  });

  it('are joined with their neighbours until twenty are left, and cover every find', () => {
    const finds = Array.from({ length: 75 }, (_, index) => face((index % 15) * 65, Math.floor(index / 15) * 95));

    const areas = areasOf(finds, picture);

    expect(areas).toHaveLength(mostAreas);
    for (const find of finds) {
      expect(areas.some((area) => covers(area, find))).toBe(true);
    }
  });

  it('keep distant finds apart and join the nearest', () => {
    const plate: Find = { x: 900, y: 400, width: 40, height: 10, kind: 'PLATE' };
    const crowd = Array.from({ length: mostAreas }, (_, index) => face(index * 22, 10));

    const areas = areasOf([...crowd, plate], picture);

    expect(areas).toHaveLength(mostAreas);
    expect(areas.filter(({ kind }) => kind === 'PLATE')).toEqual(areasOf([plate], picture));
  });

  it('are those of a face where a face and a plate are joined, whichever was found first', () => {
    const plateAt = (x: number, y: number): Find => ({ x, y, width: 40, height: 20, kind: 'PLATE' });
    const plates = Array.from({ length: mostAreas - 1 }, (_, index) =>
      plateAt((index % 10) * 95, 100 * Math.floor(index / 10)),
    );
    const pair = [face(500, 400), plateAt(490, 405)];

    for (const found of [pair, pair.toReversed()]) {
      const areas = areasOf([...plates, ...found], picture);

      expect(areas).toHaveLength(mostAreas);
      const faces = areas.filter(({ kind }) => kind === 'FACE');
      expect(faces.map((area) => found.every((find) => covers(area, find)))).toEqual([true]);
    }
  });
});

function covers(area: FoundArea, find: Find): boolean {
  return (
    area.x * picture.width <= find.x &&
    area.y * picture.height <= find.y &&
    (area.x + area.width) * picture.width >= find.x + find.width &&
    (area.y + area.height) * picture.height >= find.y + find.height
  );
}
