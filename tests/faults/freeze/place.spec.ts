import { expect, it } from 'vitest';
import { commonPlaces, PlaceCounter, placeName } from './place.ts';

function attempt(...keys: readonly string[]) {
  const counter = new PlaceCounter();
  return keys.map((key) => counter.next(key));
}

it('places of an attempt are what at least half of the attempts passed, the second of a kind apart', () => {
  const attempts = [attempt('lease', 'other work', 'mark', 'mark'), attempt('lease', 'mark', 'mark'), attempt('lease')];
  expect(commonPlaces(attempts).map(placeName)).toEqual(['lease', 'mark', 'mark (2)']);
});
