import { describe, expect, it } from 'vitest';
import { streetLine } from './street-line.ts';

describe('the line of a place', () => {
  it.each([
    [{ address: 'ул. Плиска 8', entrance: 'вх. Б, ет. 3' }, 'ул. Плиска 8, вх. Б, ет. 3'],
    [{ address: 'ул. Плиска 8', entrance: null }, 'ул. Плиска 8'],
    [{ address: null, entrance: 'партер' }, 'партер'],
    [{ address: null, entrance: null }, ''],
  ])('of %o is "%s"', (place, line) => {
    expect(streetLine(place)).toBe(line);
  });
});
