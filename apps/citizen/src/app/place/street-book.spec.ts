import { describe, expect, it } from 'vitest';
import { findKept, type FoundStreet } from './street-book.ts';

const street = (name: string): FoundStreet => ({
  name,
  address: name,
  settlement: { code: '63427', name: 'Русе' },
  location: { lat: 43.85, lon: 25.97 },
});
const kept = [street('бул. Липник'), street('ул. Борисова'), street('ул. Цар Освободител')];

describe('streets of earlier answers', () => {
  it.each([
    ['липник 12', ['бул. Липник 12']],
    ['lipnik 12a', ['бул. Липник 12A']],
    ['осв', ['ул. Цар Освободител']],
    ['ул', ['ул. Борисова', 'ул. Цар Освободител']],
    ['няма такава', []],
    ['  ', []],
    ['12', []],
  ])('„%s“ finds %o without a network', (text, addresses) => {
    expect(findKept(kept, text).map(({ address }) => address)).toEqual(addresses);
  });
});
