import { describe, expect, it } from 'vitest';
import { tilesOf } from './tiles.ts';

describe('tiles of a picture', () => {
  it('cover it to its last pixel and share at least the overlap', () => {
    const tiles = tilesOf({ width: 2048, height: 1536 }, 640, 96);

    const columns = [...new Set(tiles.map(({ x }) => x))];
    expect(columns[0]).toBe(0);
    expect(Math.max(...tiles.map(({ x, width }) => x + width))).toBe(2048);
    expect(Math.max(...tiles.map(({ y, height }) => y + height))).toBe(1536);
    columns.slice(1).forEach((x, index) => expect((columns[index] ?? 0) + 640 - x).toBeGreaterThanOrEqual(96));
  });

  it('are one of its size for a picture that is smaller', () => {
    expect(tilesOf({ width: 300, height: 20 }, 640, 96)).toEqual([{ x: 0, y: 0, width: 300, height: 20 }]);
  });

  it('have whole pixels for every size', () => {
    for (const width of [640, 641, 1_000, 2_559, 2_560]) {
      for (const tile of tilesOf({ width, height: 701 }, 640, 96)) {
        expect([tile.x, tile.y].every(Number.isInteger)).toBe(true);
        expect(tile.x + tile.width).toBeLessThanOrEqual(width);
        expect(tile.y + tile.height).toBeLessThanOrEqual(701);
      }
    }
  });
});
