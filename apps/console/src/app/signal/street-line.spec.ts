import { describe, expect, it } from 'vitest';
import { streetLine } from './street-line.ts';

describe('the line of a place', () => {
  it.each([
    [{ address: 'ул. Плиска 8', entrance: 'вх. Б, ет. 3' }, 'ул. Плиска 8, вх. Б, ет. 3'],
    [{ address: 'ул. Плиска 8', approach: 'през двора' }, 'ул. Плиска 8, през двора'],
    [{ address: 'ул. Плиска 8' }, 'ул. Плиска 8'],
    [{ entrance: 'партер' }, 'партер'],
    [{}, ''],
  ])('of %o is "%s"', (place, line) => {
    expect(streetLine({ address: null, entrance: null, approach: null, ...place })).toBe(line);
  });
});
