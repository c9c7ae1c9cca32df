import { describe, expect, it } from 'vitest';
import { readStreetCode, streetCode } from './street-code.ts';

describe('the code of a street', () => {
  it.each([
    { kind: 'boulevard' as const, name: 'Липник' },
    { kind: 'other' as const, name: 'ж.к. Дружба 1' },
  ])('is read as it was written: %o', (street) => {
    expect(readStreetCode(streetCode(street))).toEqual(street);
  });

  it.each(['', 'Липник', 'street.', 'lane.Липник', '.', 'street.\u0000', `street.${'я'.repeat(200)}`])(
    'is not „%s“',
    (code) => {
      expect(readStreetCode(code)).toBeUndefined();
    },
  );
});
