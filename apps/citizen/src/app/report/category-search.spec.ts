import { describe, expect, it } from 'vitest';
import { searchCategories } from './category-search.ts';
import type { TopCategory } from '../draft/menus.ts';

const leaf = (code: string, name: string, searchWords: string[]) => ({
  code,
  name,
  searchWords,
  dangerous: false,
  advice: null,
  icon: 'dots',
  forwardTo: null,
  needsPlace: true,
  asksEntrance: false,
  questions: [],
});
const tree: TopCategory[] = [
  {
    ...leaf('roads', 'Улици и тротоари', []),
    children: [
      leaf('roads.pothole', 'Дупка на пътното платно', ['дупк', 'асфалт', 'ям']),
      leaf('roads.pavement', 'Увреден тротоар', ['плочк', 'бордюр']),
    ],
  },
  {
    ...leaf('waste', 'Чистота', []),
    children: [leaf('waste.overflow', 'Препълнен контейнер', ['боклу', 'прелив', 'кофи'])],
  },
  {
    ...leaf('vehicles', 'Автомобили', []),
    children: [leaf('vehicles.abandoned', 'Изоставено МПС', ['изоставен', 'кол'])],
  },
  { ...leaf('other', 'Друго', []), children: [] },
];
const codes = (query: string) => searchCategories(tree, query).map(({ category }) => category.code);

describe('looking for a category', () => {
  it.each([
    ['дупката', 'roads.pothole'],
    ['боклуци', 'waste.overflow'],
    ['колата', 'vehicles.abandoned'],
    ['тротоара', 'roads.pavement'],
    ['ДУПКИ', 'roads.pothole'],
    ['dupka na ulicata', 'roads.pothole'],
    ['bokluk', 'waste.overflow'],
    ['izostavena kola', 'vehicles.abandoned'],
  ])('„%s“ is understood', (word, code) => {
    expect(codes(word)[0]).toBe(code);
  });

  it('works while the word is being typed', () => {
    expect(codes('конт')).toEqual(['waste.overflow']);
  });

  it('does not take a longer word for a form of a short one', () => {
    expect(codes('колоездачите')).toEqual([]);
  });

  it('puts the category first that more of the words speak of', () => {
    expect(codes('изоставен контейнер, прелива боклук')[0]).toBe('waste.overflow');
  });

  it('is not misled by the small words of a sentence', () => {
    expect(codes('боклуците преливат пред блока')).toEqual(['waste.overflow']);
    expect(searchCategories([{ ...leaf('proposal', 'Предложение', []), children: [] }], 'пред')).toEqual([]);
  });

  it('does not offer what a sentence only mentions', () => {
    expect(codes('Дупка на платното, колите я заобикалят')).toEqual(['roads.pothole']);
  });

  it('finds nothing by nothing', () => {
    expect(codes('на и')).toEqual([]);
  });
});
