import { PMTiles, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { tileOf, tinyTiles } from './tiny-tiles.ts';

const ruse = { lat: 43.84597, lon: 25.96028 };

describe('the tiny tiles file', () => {
  it('is read by the reader of the apps', async () => {
    const file = tinyTiles(ruse);
    const source: Source = {
      getKey: () => 'tiny',
      getBytes: (offset, length) =>
        Promise.resolve({ data: new Uint8Array(file.subarray(offset, offset + length)).buffer }),
    };
    const tiles = new PMTiles(source);
    const [x, y] = tileOf(ruse, 12);
    expect((await tiles.getZxy(12, x, y))?.data.byteLength).toBeGreaterThan(100);
    expect(await tiles.getZxy(12, x + 1, y)).toBeUndefined();
    expect(await tiles.getHeader()).toMatchObject({ specVersion: 3, tileType: 1, minZoom: 12, maxZoom: 12 });
  });
});
