import { describe, expect, it } from 'vitest';
import { aroundPlace, streetWord } from './known-place.ts';

describe('the place of a report that is typed', () => {
  it('is asked for by the name of the street alone', () => {
    expect(streetWord('ул. „Борисова“ 40, вход Б')).toBe('Борисова');
    expect(streetWord('бул. Цар Освободител 5')).toBe('Освободител');
    expect(streetWord('булевард Липник')).toBe('Липник');
    expect(streetWord('ул. 6, до пазара')).toBe('');
    expect(streetWord('')).toBe('');
  });

  it('is a square whose sides are half a kilometre long at every latitude', () => {
    const [west = 0, south = 0, east = 0, north = 0] = aroundPlace({ lat: 43.85, lon: 25.95 });
    expect((north - south) * 111_320).toBeCloseTo(500, 3);
    expect((east - west) * 111_320 * Math.cos((43.85 * Math.PI) / 180)).toBeCloseTo(500, 3);
  });
});
