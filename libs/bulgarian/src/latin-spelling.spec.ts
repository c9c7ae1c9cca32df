import { describe, expect, it } from 'vitest';
import { addressPart, latinSpelling } from './latin-spelling.ts';

describe('a Bulgarian name in Latin letters', () => {
  it.each([
    ['Щастие', 'shtastie'],
    ['Жълтуша', 'zhaltusha'],
    ['Юндола', 'yundola'],
    ['Яна Язова', 'yana yazova'],
    ['Цар Освободител', 'tsar osvoboditel'],
    ['Синьо', 'sinyo'],
    ['София', 'sofia'],
    ['Македония', 'makedonia'],
    ['Мария Луиза', 'maria luiza'],
    ['България', 'bulgaria'],
    ['Стара Загора', 'stara zagora'],
    ['Вия', 'via'],
  ])('%s is %s by the law', (name, latin) => {
    expect(latinSpelling(name)).toBe(latin);
  });

  it.each([
    ['Хан Аспарух', 'han-asparuh'],
    ['19-ти февруари', '19-ti-fevruari'],
    ['„Св. св. Кирил и Методий“', 'sv-sv-kiril-i-metodiy'],
    ["O'Brien Straße", 'obrien-stra-e'],
    ['Café', 'cafe'],
    ['../../etc', 'etc'],
    ['—', ''],
  ])('„%s“ in an address is %s', (name, part) => {
    expect(addressPart(name)).toBe(part);
  });
});
