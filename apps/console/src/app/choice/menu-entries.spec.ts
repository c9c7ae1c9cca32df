import { describe, expect, it } from 'vitest';
import { menuEntries, shownEntries } from './menu-entries.ts';

const entries = menuEntries(
  [{ code: 'any', name: 'Каквато и да е' }],
  [
    {
      code: 'roads',
      name: 'Улици',
      choices: [
        { code: 'roads.pothole', name: 'Дупка' },
        { code: 'roads.sign', name: 'Пътен знак' },
      ],
    },
    { code: 'noise', name: 'Шум', choices: [{ code: 'noise.bar', name: 'Шум от заведение' }] },
  ],
  (group) => `Всичко в „${group}“`,
);
const codes = (typed: string, chosen: readonly string[] = []) =>
  shownEntries(entries, typed, chosen).map(({ code }) => code);

describe('the entries of a long menu', () => {
  it('have a heading where a group begins, and an entry for the whole of several', () => {
    expect(entries.map(({ code, heading, counted }) => [code, heading, counted])).toEqual([
      ['any', null, ['any']],
      ['roads', 'Улици', ['roads.pothole', 'roads.sign']],
      ['roads.pothole', null, ['roads.pothole']],
      ['roads.sign', null, ['roads.sign']],
      ['noise.bar', 'Шум', ['noise.bar']],
    ]);
  });

  it('are all there before anything is typed', () => {
    expect(codes('  ')).toEqual(['any', 'roads', 'roads.pothole', 'roads.sign', 'noise.bar']);
  });

  it('are those that the typed words find, in Bulgarian or Latin letters', () => {
    expect(codes('знак')).toEqual(['roads.sign']);
    expect(codes('dupka')).toEqual(['roads.pothole']);
    expect(codes('улици')).toEqual(['roads']);
    expect(codes('водопад')).toEqual([]);
  });

  it('keep what is chosen in sight, once', () => {
    expect(codes('знак', ['noise.bar'])).toEqual(['noise.bar', 'roads.sign']);
    expect(codes('знак', ['roads.sign'])).toEqual(['roads.sign']);
  });
});
