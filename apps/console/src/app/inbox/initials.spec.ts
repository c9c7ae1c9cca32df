import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

const labels = (...names: string[]) => [...initialsOf(names).values()];

describe('initials', () => {
  it('are those of the first and the last name', () => {
    expect(labels('Мария Петрова', ' Ана  Мария Иванова ')).toEqual(['МП', 'АИ']);
  });

  it('are of letters: the name of a department stands in quotation marks', () => {
    expect(labels('Демо служител „Екология“')).toEqual(['ДЕ']);
  });

  it('get more letters of the last name for people who would share them', () => {
    expect(labels('Демо диспечер', 'Демо служител „Комунални дейности“', 'Иван Петров')).toEqual(['ДДи', 'ДДе', 'ИП']);
  });

  it('of one name are one letter, of none nothing, of equal names equal', () => {
    expect(labels('демо')).toEqual(['Д']);
    expect(labels('')).toEqual(['']);
    expect(labels('Мария Петрова', 'Мария Петрова')).toEqual(['МП']);
  });
});
