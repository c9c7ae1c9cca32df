// The libraries behind @ns/web are linked when they are imported.
import '@angular/compiler';
import { describe, expect, it } from 'vitest';
import { namedPlaces, placeWords, settlementNear } from './place-names';

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

describe('a position in words', () => {
  it('is named by the quarter where one is near', () => {
    expect(placeWords({ lat: 43.8455, lon: 25.961 }, settlements, 'bg-BG')).toMatchObject({
      key: 'place.nearQuarter',
      settlement: 'Русе',
      quarter: 'Център',
    });
  });

  it('is named by the settlement, and outside of it by the direction to it', () => {
    expect(placeWords({ lat: 43.904, lon: 26.075 }, settlements, 'bg-BG')).toMatchObject({
      key: 'place.inSettlement',
      settlement: 'Мартен',
    });
    expect(placeWords({ lat: 43.93, lon: 26.11 }, settlements, 'bg-BG')).toMatchObject({
      key: 'place.fromSettlement',
      settlement: 'Мартен',
      kilometers: '4',
    });
  });

  it('proposes no settlement for a place in another town', () => {
    const sofia = { lat: 42.6977, lon: 23.3219 };
    expect(settlementNear(sofia, settlements)).toBeUndefined();
    expect(placeWords(sofia, settlements, 'bg-BG').key).toBe('place.far');
  });

  it('draws only what has a position', () => {
    expect(namedPlaces(settlements).map(({ name }) => name)).toEqual(['Русе', 'Център', 'Мартен']);
  });
});
