import { describe, expect, it } from 'vitest';
import { namesWhole, readStreetSearch, streetLabel, wordsOfStreet } from './street-words.ts';

describe('a typed address', () => {
  it.each([
    ['борис', ['борис'], ''],
    ['бул. „Липник“ 12', ['липник'], '12'],
    ['Липник № 12А', ['липник'], '12А'],
    ['ул. 19-ти февруари', ['19', 'ти', 'февруари'], ''],
    ['19', ['19'], ''],
    ['   ', [], ''],
    ['ул.', [], ''],
  ])('%s', (text, words, houseNumber) => {
    const read = readStreetSearch(text);
    expect(read.words.map(([first]) => first)).toEqual(words);
    expect(read.houseNumber).toBe(houseNumber);
  });

  it('in Latin letters is looked for as typed and as it may be meant', () => {
    const { words, houseNumber } = readStreetSearch('lipnik 12');
    expect(words[0]).toEqual(expect.arrayContaining(['lipnik', 'липник']));
    expect(houseNumber).toBe('12');
  });

  it.each([
    ['бул. Липник', true],
    ['lipnik', true],
    ['Липник 12', true],
    ['липн', false],
    ['ул. Липник', false],
    ['бул. Липник север', false],
    ['', false],
  ])('„%s“ names бул. Липник whole: %s', (text, isWhole) => {
    const lipnik = { kind: 'boulevard', name: 'Липник', latin: 'Lipnik' } as const;
    expect(namesWhole(readStreetSearch(text), lipnik)).toBe(isWhole);
  });

  it('of any length is read in bounds', () => {
    expect(readStreetSearch('а '.repeat(10_000)).words.length).toBeLessThanOrEqual(6);
  });
});

describe('a street', () => {
  it('is found by the words of all its names', () => {
    expect(wordsOfStreet(['19-ти февруари', '19-ti fevruari'])).toEqual(['19', 'ти', 'февруари', 'ti', 'fevruari']);
  });

  it('is written with its kind', () => {
    const lipnik = { kind: 'boulevard', name: 'Липник', latin: 'Lipnik' } as const;
    expect([streetLabel(lipnik).in('BG'), streetLabel(lipnik).in('EN')]).toEqual(['бул. Липник', 'bul. Lipnik']);
    expect(streetLabel({ kind: 'other', name: 'Алея', latin: 'Aleya' }).in('BG')).toBe('Алея');
  });
});
