import { expect, it } from 'vitest';
import { commonPlaces } from './place.ts';

it('places of an attempt are what at least half of the attempts passed', () => {
  const attempts = [new Set(['lease', 'other work', 'mark']), new Set(['lease', 'mark']), new Set(['lease'])];
  expect(commonPlaces(attempts)).toEqual(['lease', 'mark']);
});
