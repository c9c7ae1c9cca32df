import { describe, expect, it } from 'vitest';
import { areaAround, isInside, metersBetween, nearestPlace } from './map-place.ts';

const ruse = { code: '63427', lat: 43.83557, lon: 25.96566 };
const marten = { code: '47336', lat: 43.90462, lon: 26.07428 };

describe('places of the map', () => {
  it('measures metres along the earth', () => {
    // One minute of latitude is a nautical mile.
    expect(metersBetween({ lat: 43, lon: 26 }, { lat: 43 + 1 / 60, lon: 26 })).toBeCloseTo(1853, 0);
    expect(metersBetween(ruse, marten)).toBeGreaterThan(11_000);
    expect(metersBetween(ruse, marten)).toBeLessThan(12_000);
    expect(metersBetween(ruse, ruse)).toBe(0);
  });

  it('knows the nearest place', () => {
    expect(nearestPlace({ lat: 43.9, lon: 26.07 }, [ruse, marten])?.place.code).toBe('47336');
    expect(nearestPlace(ruse, [])).toBeUndefined();
  });

  it('draws a rectangle around places', () => {
    const area = areaAround([ruse, marten], 0.1);
    expect(isInside(ruse, area)).toBe(true);
    expect(isInside({ lat: 42.7, lon: 23.32 }, area)).toBe(false);
  });
});
