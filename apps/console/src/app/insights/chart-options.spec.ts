import { describe, expect, it } from 'vitest';
import { twoLines } from './chart-options.ts';

describe('the name of a bar', () => {
  it.each([
    ['Отдел „Екология“', 20, 'Отдел „Екология“'],
    ['Дирекция „Обществен ред и сигурност“', 24, 'Дирекция „Обществен ред\nи сигурност“'],
    ['Дирекция „Инфраструктура, строителен и инвеститорски контрол“', 17, 'Дирекция\n„Инфраструктура,…'],
    ['Свръхдългоименованиебезинтервали', 10, 'Свръхдълго\nименовани…'],
  ])('%s within %s characters', (name, characters, shown) => {
    expect(twoLines(name, characters)).toBe(shown);
  });
});
