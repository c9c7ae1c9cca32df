import { describe, expect, it } from 'vitest';
import { atWords, editedWords, givenTexts, wordsField } from './words-by-language.ts';

const texts = [
  { tag: 'bg', text: 'Дупки' },
  { tag: 'en', text: 'Potholes' },
];

describe('words by language in a form', () => {
  it('have a field for each language, which the audit names as the API does', () => {
    expect(wordsField('name', 'BG')).toBe('nameBg');
    expect(editedWords(texts)).toEqual({ bg: 'Дупки', en: 'Potholes' });
    expect(editedWords(null)).toEqual({ bg: '', en: '' });
  });

  it('go back as a list of every language; an empty one takes its words away', () => {
    expect(givenTexts(editedWords(texts))).toEqual(texts);
    expect(givenTexts({ bg: ' Дупки ', en: '' })).toEqual([
      { tag: 'bg', text: 'Дупки' },
      { tag: 'en', text: '' },
    ]);
  });

  it('show a fault at the field of its language', () => {
    const path = (from: string) => atWords({ path: from, message: '' }).path;
    expect(path('nameTexts.en')).toBe('name.en');
    expect(path('input.nameTexts.bg')).toBe('input.name.bg');
    expect(path('nameBg')).toBe('name.bg');
    expect(path('questions.0.values.1.labelEn')).toBe('questions.0.values.1.label.en');
    expect(['code', 'nameTexts', 'questions.0.code'].map(path)).toEqual(['code', 'nameTexts', 'questions.0.code']);
  });
});
