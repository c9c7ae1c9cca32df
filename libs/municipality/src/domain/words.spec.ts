import { removeLanguage } from '@ns/platform/language';
import { addPseudoLanguage } from '@ns/platform/pseudo-language';
import { afterAll, describe, expect, it } from 'vitest';
import { type GivenWords, mergedWords, noWords, wordsProblems } from './words.ts';

const pseudo = addPseudoLanguage();
afterAll(() => removeLanguage(pseudo));

describe('words that are saved', () => {
  const before = { bg: 'Дупки', en: 'Potholes', qps: '⟦Þ⟧' };

  it.each([
    ['take the place of those before, without blanks', { bg: ' Дупка ', en: 'Pothole', qps: '⟦Ö⟧' }, 'ДупкаPothole⟦Ö⟧'],
    ['leave a language that they do not have', { bg: 'Дупка', en: 'Pothole' }, 'ДупкаPothole⟦Þ⟧'],
    ['take a language away that is empty', { bg: 'Дупка', en: 'Pothole', qps: ' ' }, 'ДупкаPothole'],
  ])('%s', (_what, given, expected) => {
    expect(Object.values(mergedWords(given, before) ?? {}).join('')).toBe(expected);
  });

  it('are none without the default language', () => {
    expect(mergedWords(noWords, before)).toBeNull();
    expect(mergedWords({ en: 'x' }, null)).toBeNull();
  });
});

describe('words', () => {
  const paths = (given: GivenWords, optional: boolean) =>
    wordsProblems('name', given, { most: 5, optional }).map(({ path }) => path);

  it.each<[string, GivenWords, readonly string[], readonly string[]]>([
    ['in every language that needs them', { bg: 'а', en: 'a' }, [], []],
    ['in a further language too', { bg: 'а', en: 'a', qps: '⟦á⟧' }, [], []],
    ['in none', {}, ['name.bg', 'name.en'], []],
    ['of blanks only', { bg: ' ', en: '' }, ['name.bg', 'name.en'], []],
    ['in one of two languages', { bg: 'а', en: null }, ['name.en'], ['name.en']],
    ['in a further language only', { qps: 'x' }, ['name.bg', 'name.en'], ['name.bg', 'name.en']],
    ['that are too long', { bg: 'а', en: 'a', qps: '123456' }, ['name.qps'], ['name.qps']],
    ['in languages that do not exist', { bg: 'а', en: 'a', BG: 'x', xx: 'y' }, ['name'], ['name']],
    ['in a language with a hostile name', JSON.parse('{"bg":"а","en":"a","__proto__":"x"}'), ['name'], ['name']],
  ])('%s are refused where they are needed, and where they may be left out', (_what, given, needed, optional) => {
    expect(paths(given, false)).toEqual(needed);
    expect(paths(given, true)).toEqual(optional);
  });
});
