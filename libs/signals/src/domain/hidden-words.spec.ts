import { describe, expect, it } from 'vitest';
import { hiddenPlaces, hiddenWith, stillShown, withoutHidden } from './hidden-words.ts';

const shown = (text: string, ...hidden: string[]) => withoutHidden(text, hidden, '[лични данни]');

describe('hidden words', () => {
  it('are nowhere in a text, in any case, however often they stand there', () => {
    expect(shown('Звънете на 0888 123 456 или 0888 123 456.', '0888 123 456')).toBe(
      'Звънете на [лични данни] или [лични данни].',
    );
    expect(shown('ДЕМО ДЕМОВ и демо демов', 'Демо Демов')).toBe('[лични данни] и [лични данни]');
  });

  it('leave nothing where they overlap or follow one another', () => {
    expect(shown('а Едно Две Три б', 'Едно Две', 'Две Три')).toBe('а [лични данни] б');
    expect(shown('ЕдноДве', 'Едно', 'Две')).toBe('[лични данни]');
    expect(shown('ааааа', 'аа')).toBe('[лични данни]');
  });

  it('are no patterns, and the words that stand instead hide nothing themselves', () => {
    expect(shown('Какво (.*) е [а-я]', '(.*)', 'данни')).toBe('Какво [лични данни] е [а-я]');
    expect(shown('Без нищо', '', 'друго')).toBe('Без нищо');
    expect(shown('', 'друго')).toBe('');
  });

  it('have their places in the text', () => {
    expect(hiddenPlaces('👍 Демо и ДЕМО', ['демо'])).toEqual([
      { start: 3, words: 'Демо' },
      { start: 10, words: 'ДЕМО' },
    ]);
  });

  it('are kept once, without what is too short', () => {
    expect(hiddenWith(['Демо'], [' ДЕМО ', 'а', 'Друго'])).toEqual(['ДЕМО', 'Друго']);
  });

  it('answer what was found only where they hold all of it', () => {
    const finding = { start: 5, words: '0888 123 456' };
    expect(stillShown([finding], 'Тел. 0888 123 456', ['0888 123 456'])).toEqual([]);
    expect(stillShown([finding], 'Тел. 0888 123 456', ['0888'])).toEqual([finding]);
  });
});
