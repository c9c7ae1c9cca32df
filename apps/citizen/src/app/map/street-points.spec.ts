import { describe, expect, it } from 'vitest';
import { pointsOnStreet } from './street-points.ts';

/** Two pieces of a street: 800 m to the east, then 550 m to the north. */
const pieces = [25.95, 43.85, 25.96, 43.85, 25.96, 43.85, 25.96, 43.855];

describe('signals of a street', () => {
  it('are those along its line, not those in its box', () => {
    const along = { id: 'along', lat: 43.8503, lon: 25.955 };
    const north = { id: 'north', lat: 43.8545, lon: 25.9603 };
    const inBox = { id: 'box', lat: 43.854, lon: 25.952 };
    const beyond = { id: 'beyond', lat: 43.85, lon: 25.9485 };
    expect(pointsOnStreet([along, north, inBox, beyond], pieces).map(({ id }) => id)).toEqual(['along', 'north']);
  });

  it('are none without a line', () => {
    expect(pointsOnStreet([{ lat: 43.85, lon: 25.95 }], [])).toEqual([]);
  });
});
