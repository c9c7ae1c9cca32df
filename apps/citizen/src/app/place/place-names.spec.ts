import { describe, expect, it } from 'vitest';
import { metersAway, namedPlaces, placeAt, placeWords } from './place-names.ts';

const settlements = [
  {
    code: '63427',
    name: 'Русе',
    kind: 'city',
    location: { lat: 43.83557, lon: 25.96566 },
    quarters: [
      { code: 'centre', name: 'Център', location: { lat: 43.84597, lon: 25.96028 } },
      { code: 'rodina', name: 'Родина', location: null },
    ],
  },
  { code: '47336', name: 'Мартен', kind: 'town', location: { lat: 43.90462, lon: 26.07428 }, quarters: [] },
];

const around = {
  settlements,
  territory: { lands: [], circles: [{ lat: 43.85, lon: 26.0, radiusMeters: 15_000 }] },
};
const unbounded = { settlements, territory: null };
const sofia = { lat: 42.6977, lon: 23.3219 };

describe('a position in words', () => {
  it('is named by the quarter where one is near', () => {
    expect(placeWords({ lat: 43.8455, lon: 25.961 }, around, 'bg-BG')).toMatchObject({
      key: 'place.nearQuarter',
      settlement: 'Русе',
      quarter: 'Център',
    });
  });

  it('is named by the settlement, and outside of it by the direction to it', () => {
    expect(placeWords({ lat: 43.904, lon: 26.075 }, around, 'bg-BG')).toMatchObject({
      key: 'place.inSettlement',
      settlement: 'Мартен',
    });
    expect(placeWords({ lat: 43.93, lon: 26.11 }, around, 'bg-BG')).toMatchObject({
      key: 'place.fromSettlement',
      settlement: 'Мартен',
      kilometers: '4',
    });
  });

  it('is described by its distance outside of the municipality', () => {
    const words = placeWords({ lat: 43.2047, lon: 27.9105 }, around, 'bg-BG');
    expect(words.key).toBe('place.far');
    expect(Number(words.kilometers)).toBeGreaterThan(140);
  });

  it('draws only what has a position', () => {
    expect(namedPlaces(settlements).map(({ name }) => name)).toEqual(['Русе', 'Център', 'Мартен']);
  });
});

describe('the place that a position fills in', () => {
  it('is the settlement with the quarter that is near', () => {
    expect(placeAt({ lat: 43.8455, lon: 25.961 }, around)).toMatchObject({
      settlement: { code: '63427' },
      quarter: 'centre',
    });
    expect(placeAt({ lat: 43.904, lon: 26.075 }, around)).toMatchObject({ settlement: { code: '47336' }, quarter: '' });
  });

  it('is none in another town, whether or not the data knows where the municipality is', () => {
    expect([placeAt(sofia, around), placeAt(sofia, unbounded)]).toEqual([undefined, undefined]);
    expect(metersAway(sofia, unbounded)).toBeGreaterThan(200_000);
    expect(metersAway({ lat: 43.86, lon: 25.97 }, unbounded)).toBe(0);
  });
});
