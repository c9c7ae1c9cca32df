import { nearestQuarter } from '@ns/municipality/domain';
import { describe, expect, it } from 'vitest';
import { boxOfQuarter } from './quarter-box.ts';

describe('the box of a quarter', () => {
  it('reaches 2 km where there is no other one', () => {
    const [west, south, east, north] = boxOfQuarter({ lat: 43.85, lon: 25.95 }, []);
    expect((north - south) * 111.32).toBeCloseTo(4.08, 1);
    expect((east - west) * 111.32 * Math.cos((43.85 * Math.PI) / 180)).toBeCloseTo(4.08, 1);
  });

  it('holds every point that is nearest to the quarter', () => {
    // The same hundred quarters and points each time.
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const somewhere = () => ({ lat: 43.8 + 0.1 * random(), lon: 25.9 + 0.15 * random() });
    const quarters = Array.from({ length: 100 }, (_each, at) => ({ code: String(at), ...somewhere() }));
    const boxes = quarters.map((own) =>
      boxOfQuarter(
        own,
        quarters.filter((each) => each !== own),
      ),
    );
    let inside = 0;
    for (let times = 0; times < 5_000; times += 1) {
      const point = somewhere();
      const code = nearestQuarter(quarters, point);
      if (code !== null) {
        inside += 1;
        const [west, south, east, north] = boxes[Number(code)] ?? [0, 0, 0, 0];
        expect(point.lon >= west && point.lon <= east && point.lat >= south && point.lat <= north).toBe(true);
      }
    }
    expect(inside).toBeGreaterThan(4_000);
    const areas = boxes.map(([west, south, east, north]) => (east - west) * (north - south));
    expect(areas.reduce((sum, area) => sum + area, 0) / (0.1 * 0.15)).toBeLessThan(4);
  });

  it('is not broken by two quarters with one middle', () => {
    const middle = { lat: 43.85, lon: 25.95 };
    expect(boxOfQuarter(middle, [middle]).every(Number.isFinite)).toBe(true);
  });
});
