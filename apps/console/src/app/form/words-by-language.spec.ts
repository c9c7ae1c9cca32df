import { describe, expect, it } from 'vitest';
import { atWordsField, editedWords, givenTexts, textsOfValues, wordsField, wordsValues } from './words-by-language.ts';

const texts = [
  { tag: 'bg', text: 'Дупки' },
  { tag: 'en', text: 'Potholes' },
];

describe('words by language in a form', () => {
  it('have a field for each language, named as the API names it', () => {
    expect(wordsField('name', 'BG')).toBe('nameBg');
    expect(wordsValues('name', texts)).toEqual({ nameBg: 'Дупки', nameEn: 'Potholes' });
    expect(wordsValues('advice', null)).toEqual({ adviceBg: '', adviceEn: '' });
  });

  it('go back as a list of every language; an empty one takes its words away', () => {
    expect(textsOfValues('name', wordsValues('name', texts))).toEqual(texts);
    expect(textsOfValues('name', { nameBg: ' Дупки ', archived: true })).toEqual([
      { tag: 'bg', text: 'Дупки' },
      { tag: 'en', text: '' },
    ]);
    expect(givenTexts(editedWords(texts))).toEqual(texts);
  });

  it('show a fault at the field of its language', () => {
    const path = (from: string) => atWordsField({ path: from, message: '' }).path;
    expect(path('nameTexts.en')).toBe('nameEn');
    expect(path('input.nameTexts.bg')).toBe('input.nameBg');
    expect(['nameBg', 'nameTexts', 'nameTexts.xx', 'questions.0.label'].map(path)).toEqual([
      ...['nameBg', 'nameTexts', 'nameTexts.xx', 'questions.0.label'],
    ]);
  });
});
