import type { EntryMenusQuery } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { categoryEntries, fittingCategories } from './category-words.ts';

const category = (code: string, name: string, searchWords: string[]) => ({
  code,
  name,
  dangerous: false,
  advice: null,
  searchWords,
  questions: [],
});
const entries = categoryEntries([
  {
    code: 'waste',
    name: 'Чистота и отпадъци',
    children: [
      category('waste.dump', 'Нерегламентирано сметище', ['боклу', 'отпадъ']),
      category('waste.bin', 'Контейнер за смет', ['кофа', 'казан']),
    ],
  },
  { code: 'roads', name: 'Улици и пътища', children: [category('roads.hole', 'Дупка на пътя', ['яма'])] },
] as unknown as EntryMenusQuery['categories']);
const found = (typed: string) => fittingCategories(entries, typed).map(({ category: { code } }) => code);

describe('the category of a signal reported by phone', () => {
  it('is found by the beginning of its name, before everyday words', () => {
    expect(found('смет')).toEqual(['waste.dump', 'waste.bin']);
    expect(found('дуп')).toEqual(['roads.hole']);
  });

  it('is found by everyday words in any form', () => {
    expect(found('боклуци')).toEqual(['waste.dump']);
    expect(found('каз')).toEqual(['waste.bin']);
  });

  it('is the whole menu before anything is typed, and nothing for words that fit nowhere', () => {
    expect(found('')).toHaveLength(3);
    expect(found('дупка казан')).toEqual([]);
  });
});
