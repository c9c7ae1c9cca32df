import { describe, expect, it } from 'vitest';
import { degreesAround, metersToSegment } from './line-distance.ts';

const street = { fromLon: 25.95, fromLat: 43.85, toLon: 25.96, toLat: 43.85 };

describe('the distance to a street', () => {
  it('is that to the nearest point of the line, not to its ends', () => {
    expect(metersToSegment({ lat: 43.8509, lon: 25.955 }, street)).toBeCloseTo(100.1, 0);
  });

  it('is that to the end beyond it', () => {
    const beyond = metersToSegment({ lat: 43.85, lon: 25.961 }, street);
    expect(beyond).toBeCloseTo(80.2, 0);
  });

  it('to a street of one point is that to the point', () => {
    const point = { ...street, toLon: 25.95 };
    expect(metersToSegment({ lat: 43.85, lon: 25.95 }, point)).toBe(0);
  });

  it('gives a box that holds everything so near', () => {
    const { lat, lon } = degreesAround(43.85, 80);
    expect(metersToSegment({ lat: 43.85 + lat, lon: 25.955 }, street)).toBeCloseTo(80, 0);
    expect(lon).toBeGreaterThan(lat);
  });
});
