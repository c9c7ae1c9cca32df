import { describe, expect, it } from 'vitest';
import { distanceText, roundedKilometers, metersOutside, type Territory } from './territory.ts';

/** A square of about 11 km by 8 km around Ruse, and a village east of it. */
const territory: Territory = {
  lands: [
    [
      [25.9, 43.8],
      [26.0, 43.8],
      [26.0, 43.9],
      [25.9, 43.9],
    ],
  ],
  circles: [{ lat: 43.85, lon: 26.2, radiusMeters: 5000 }],
};

describe('how far outside of a municipality a point lies', () => {
  it.each([
    ['in the town', { lat: 43.85, lon: 25.95 }],
    ['by the village', { lat: 43.85, lon: 26.21 }],
    ['on the edge, as exact as outlines are', { lat: 43.902, lon: 25.95 }],
  ])('not at all %s', (_where, point) => {
    expect(metersOutside(territory, point)).toBe(0);
  });

  it('is the way to the nearest edge', () => {
    expect(metersOutside(territory, { lat: 43.95, lon: 25.95 })).toBeCloseTo(5560, -2);
    expect(metersOutside(territory, { lat: 43.85, lon: 26.3 }) / 1000).toBeCloseTo(3.0, 1);
    const varna = metersOutside(territory, { lat: 43.2047, lon: 27.9105 });
    expect(varna / 1000).toBeGreaterThan(145);
    expect(varna / 1000).toBeLessThan(160);
  });
});

describe('a distance in words', () => {
  it('is exact where it is short', () => {
    expect([7310, 9960, 151_400].map(roundedKilometers)).toEqual([7.3, 10, 151]);
    expect([distanceText(7310, 'bg-BG'), distanceText(7310, 'en-GB'), distanceText(151_400, 'bg-BG')]).toEqual([
      '7,3',
      '7.3',
      '151',
    ]);
  });
});
