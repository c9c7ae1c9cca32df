import { describe, expect, it } from 'vitest';
import { cyrillicReadings, isLatin } from './latin-words.ts';

describe('Latin-typed Bulgarian', () => {
  it.each([
    ['dupka', 'дупка'],
    ['ulica', 'улица'],
    ['4ovek', 'човек'],
    ['shahta', 'шахта'],
    ['darvo', 'дърво'],
    ['durvo', 'дърво'],
    ['osvetlenie', 'осветление'],
    ['plosht', 'площ'],
  ])('%s may be %s', (latin, word) => {
    expect(cyrillicReadings(latin)).toContain(word);
  });

  it('has few readings, however long the word', () => {
    expect(cyrillicReadings('uayuayuayuayuayuayuayuay').length).toBeLessThanOrEqual(96);
  });
});

describe('a word typed with Latin letters', () => {
  it('is one with a Latin letter; numbers are of no alphabet', () => {
    expect(['dupka', '4ovek', 'дупка', '112'].map(isLatin)).toEqual([true, true, false, false]);
  });
});
