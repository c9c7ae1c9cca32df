import { stemOf } from '@ns/bulgarian/word-forms';
import type { Menus } from '@ns/municipality';
import { describe, expect, it } from 'vitest';
import type { UnderstoodWord } from '../search/understand-search.ts';
import { menuMatches } from './menu-matches.ts';

const entry = (code: string, bg: string, en: string, at: object = {}) =>
  [code, { code, name: { bg, en }, ...at }] as const;
const menus = {
  settlements: new Map([entry('63427', 'Русе', 'Ruse')]),
  quarters: new Map([['63427', [entry('yalta', 'Ялта', 'Yalta', { lat: 43.85, lon: 25.95 })[1]]]]),
  categories: new Map([entry('waste.dump', 'Сметище', 'Dump')]),
  departments: new Map([entry('ecology', 'Отдел „Екология“', 'Ecology Department')]),
} as unknown as Menus;
const row = {
  categoryCode: 'waste.dump',
  departmentCode: 'ecology',
  settlementCode: '63427',
  lat: 43.851,
  lon: 25.951,
};
const word = (stem: string, ...entries: readonly string[]): UnderstoodWord => ({
  stems: [stem],
  beginnings: [],
  begun: 0,
  entries,
  names: [stem],
  alikeName: undefined,
});

describe('the names by which a search found a signal', () => {
  it('are those of its own entries, with the words marked', () => {
    const words = [word(stemOf('екология'), '=department:ecology', '=department:dir_ecotransport'), word('коф')];
    expect(menuMatches(menus, 'BG', row, words)).toEqual([
      { field: 'DEPARTMENT', excerpt: 'Отдел „Екология“', ranges: [{ from: 7, to: 15 }] },
    ]);
  });

  it('are given in the language of the screen, unmarked where the words are of another', () => {
    expect(menuMatches(menus, 'EN', row, [word('ялт', '=quarter:63427:yalta')])).toEqual([
      { field: 'QUARTER', excerpt: 'Yalta', ranges: [] },
    ]);
  });

  it('are none of entries that the signal does not belong to', () => {
    const words = [word('екология', '=department:dir_ecotransport'), word('ялт', '=quarter:47336:yalta')];
    expect(menuMatches(menus, 'BG', { ...row, lat: null, lon: null }, words)).toEqual([]);
  });
});
