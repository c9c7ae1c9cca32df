import { describe, expect, it } from 'vitest';
import { addressLine, type TopCategory, waitingAdvice } from './menus.ts';

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

describe('the advice of a category', () => {
  const leaf = {
    icon: 'road',
    needsPlace: false,
    asksEntrance: false,
    searchWords: [],
    forwardTo: null,
    questions: [],
    children: [],
  };
  const menu: readonly TopCategory[] = [
    { ...leaf, code: 'bench', name: 'Пейка', dangerous: false, advice: null },
    { ...leaf, code: 'wire', name: 'Паднал кабел', dangerous: true, advice: null },
    { ...leaf, code: 'water', name: 'Вода', dangerous: false, advice: 'Обадете се на ВиК.' },
  ];

  it.each([
    [null, null, undefined],
    ['bench', null, undefined],
    ['wire', null, 'wire'],
    ['water', null, 'water'],
    ['water', 'water', undefined],
    ['water', 'wire', 'water'],
  ] as const)('of %s, when that of %s was put aside, waits: %s', (category, advicePutAside, waits) => {
    expect(waitingAdvice(menu, { category, advicePutAside })?.code).toBe(waits);
  });
});
