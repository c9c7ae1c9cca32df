import { describe, expect, it } from 'vitest';
import { searchTexts } from './search-texts.ts';

const names = {
  actions: {
    second_factor_failed: 'Сгрешен втори фактор',
    session_opened: 'Влезе',
    category_saved: 'Промени категория',
    category_lesson_taken: 'Обнови предложенията за категория',
  },
  kinds: { second_factor: 'Втори фактор', session: 'Влизания', category: 'Категории', category_lesson: 'Предложения' },
};

describe('the texts by which the audit is searched', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['NS-2026-000018', ['NS-2026-000018']],
    [' влезе', ['влезе', 'session.opened']],
    ['Втори', ['Втори', 'second_factor.failed']],
    ['категория', ['категория', 'category.saved', 'category_lesson.taken']],
  ])('%s', (typed, texts) => {
    expect(searchTexts(typed, names)).toEqual(texts);
  });
});
