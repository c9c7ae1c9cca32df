import { describe, expect, it } from 'vitest';
import { placesNamed, searchTarget } from './search-target.ts';

const settlements = [
  {
    code: '63427',
    name: 'Русе',
    quarters: [
      { code: 'rodina', name: 'Родина' },
      { code: 'd1', name: 'Дружба 1' },
    ],
  },
  { code: '47336', name: 'Мартен', quarters: [] },
];
const street = (name: string, exact: boolean) => ({ name, exact });
const meant = (text: string, streets: readonly { name: string; exact: boolean }[] = []) => {
  const target = searchTarget(text, streets, placesNamed(text, settlements));
  return target.kind === 'street' ? target.street.name : target.kind === 'place' ? target.place.name : target.kind;
};

describe('Enter in the search of the map', () => {
  it.each([
    ['Мартен', 'Мартен'],
    ['marten', 'Мартен'],
    ['гр. Русе', 'Русе'],
    ['кв. Родина', 'Родина'],
    ['дружба 1', 'Дружба 1'],
    ['друж', 'Дружба 1'],
    ['р', 'words'],
    ['дупка', 'words'],
    ['', 'words'],
    ['кв.', 'words'],
    ['(.*)', 'words'],
  ])('„%s“ means %s among settlements and quarters', (text, name) => {
    expect(meant(text)).toBe(name);
  });

  it('opens the street that is named whole, else the only suggestion', () => {
    const near = [street('бул. Липник', true), street('ул. Липникова', false)];
    expect(meant('липник', near)).toBe('бул. Липник');
    expect(meant('липни', [street('бул. Липник', false)])).toBe('бул. Липник');
    expect(
      meant(
        'липни',
        near.map(({ name }) => street(name, false)),
      ),
    ).toBe('words');
  });

  it('lets the reader choose among several of one name, unless a kind was typed', () => {
    const rodina = [street('ул. Родина', true)];
    expect(meant('родина', rodina)).toBe('choose');
    expect(meant('кв. Родина', rodina)).toBe('Родина');
  });
});
