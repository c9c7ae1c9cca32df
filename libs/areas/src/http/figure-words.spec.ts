import { describe, expect, it } from 'vitest';
import { figureWords } from './figure-words.ts';

const figures = { open: 3, done: 12, repaired: 7, medianDays: 4.4 };

describe('the figures of a place in words', () => {
  it.each([
    [{}, '3 отворени сигнала, 12 приключени'],
    [{ open: 1, done: 1 }, '1 отворен сигнал, 1 приключен'],
    [{ open: 0, done: 0 }, '0 отворени сигнала, 0 приключени'],
  ])('count %o', (over, words) => {
    expect(figureWords({ ...figures, ...over }).counts).toBe(words);
  });

  it.each([
    [4.4, 'Половината поправки стават до 4 дни'],
    [1.2, 'Половината поправки стават до 1 ден'],
    [0.3, 'Половината поправки стават за по-малко от ден'],
    [null, 'За времето до поправка има още малко данни'],
  ])('of %s days are said', (medianDays, words) => {
    expect(figureWords({ ...figures, medianDays }).time).toBe(words);
  });
});
