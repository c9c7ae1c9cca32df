import { describe, expect, it } from 'vitest';
import { addressLine } from './menus.ts';

const town = {
  code: '63427',
  name: 'Русе',
  kind: 'city',
  location: null,
  quarters: [{ code: 'centre', name: 'Център', location: null }],
};

describe('the place in words', () => {
  it('names the quarter before the address, and whichever of both is given', () => {
    expect(addressLine(town, 'centre', ' ул. „Борисова“ 12 ')).toBe('Център, ул. „Борисова“ 12');
    expect(addressLine(town, 'centre', '')).toBe('Център');
    expect(addressLine(town, '', 'до пощата')).toBe('до пощата');
    expect(addressLine(undefined, 'centre', '')).toBe('');
  });
});
