import { afterEach, describe, expect, it } from 'vitest';
import { type Language, languageOf } from './languages.ts';
import { addLanguage, defineTexts, inEveryLanguage, inLanguage, joinTexts, removeLanguage } from './texts.ts';
import { textByScript, textOfWords, wordsIn } from './words-by-language.ts';

const textOf = defineTexts('texts.spec', {
  bg: {
    hello: 'Здравейте',
    days: '{days, plural, one {# ден} other {# дни}}',
    move: 'От „{from}“ към „{to}“ на {day, date, day}',
    amount: '{amount, number}',
  },
  en: {
    hello: 'Hello',
    days: '{days, plural, one {# day} other {# days}}',
    move: 'From “{from}” to “{to}” on {day, date, day}',
    amount: '{amount, number}',
  },
});
const bulgarian = (days: number) => textOf('days', { days }).in('BG');

describe('a text', () => {
  it('is put into words when the language is known', () => {
    expect([inLanguage('BG', textOf('hello')), inLanguage('EN', textOf('hello'))]).toEqual(['Здравейте', 'Hello']);
    expect(inEveryLanguage(textOf('hello'))).toBe('Здравейте · Hello');
  });

  it('without values is made once', () => {
    expect(textOf('hello')).toBe(textOf('hello'));
  });

  it('takes other texts as values, and writes days and numbers by the language', () => {
    const text = textOf('move', { from: textOf('hello'), to: 7, day: new Date('2026-12-24T00:00:00Z') });
    expect(text.in('BG')).toBe('От „Здравейте“ към „7“ на 24 декември 2026 г.');
    expect(text.in('EN')).toBe('From “Hello” to “7” on 24 December 2026');
    expect(textOf('amount', { amount: 12_345.5 }).in('BG').replace(/\s/u, ' ')).toBe('12 345,5');
  });

  it('counts in Bulgarian: one is one, twenty-one are many', () => {
    expect([0, 1, 2, 11, 21, 101].map(bulgarian)).toEqual(['0 дни', '1 ден', '2 дни', '11 дни', '21 дни', '101 дни']);
  });

  it('is compared by what it says', () => {
    expect(textOf('days', { days: 1 })).toEqual(textOf('days', { days: 1 }));
    expect(textOf('days', { days: 1 })).not.toEqual(textOf('days', { days: 2 }));
  });

  it('may be a list', () => {
    expect(joinTexts([textOf('hello'), 'A', 2]).in('EN')).toBe('Hello, A, 2');
  });

  it('that is unknown, or is given the wrong values, does not compile', () => {
    // @ts-expect-error no such key
    expect(() => textOf('goodbye').in('BG')).toThrow('has no message goodbye');
    // @ts-expect-error no values are given
    expect(() => textOf('days').in('BG')).toThrow('not provided');
    // @ts-expect-error a word where a number is counted
    expect(textOf('days', { days: 'one' }).in('EN')).toContain('days');
    // @ts-expect-error a value that the message does not take
    expect(textOf('days', { days: 1, weeks: 2 }).in('EN')).toBe('1 day');
    // @ts-expect-error values where none are taken
    expect(textOf('hello', {}).in('EN')).toBe('Hello');
  });
});

describe('words of the municipality’s data', () => {
  it('are those of the language, or of the default one where none were given', () => {
    const words = { bg: 'Русе', en: 'Ruse' };
    expect([wordsIn('BG', words), wordsIn('EN', words), wordsIn('EN', { bg: 'Русе' })]).toEqual([
      'Русе',
      'Ruse',
      'Русе',
    ]);
    expect(textOfWords(words).in('EN')).toBe('Ruse');
    expect(textByScript({ Cyrl: 'Липник', Latn: 'Lipnik' }).in('EN')).toBe('Lipnik');
  });
});

describe('a further language', () => {
  const code = 'DE' as Language;
  afterEach(() => removeLanguage(code));

  it('is a row and its catalogues', () => {
    const german = { tag: 'de', script: 'Latn', locale: 'de-DE', name: 'Deutsch', shortName: 'DE' } as const;
    addLanguage(
      code,
      { ...german, dateInTables: 'digits', percentSign: '%', needsWords: false, description: 'German.' },
      () => ({
        hello: 'Guten Tag',
        days: '{days, plural, one {# Tag} other {# Tage}}',
      }),
    );
    expect([textOf('hello').in(code), textOf('days', { days: 2 }).in(code)]).toEqual(['Guten Tag', '2 Tage']);
    expect(languageOf('de-AT,bg;q=0.5')).toBe(code);
    const words = { bg: 'Русе', en: 'Ruse' };
    expect([wordsIn(code, words), wordsIn(code, { ...words, de: 'Rustschuk' })]).toEqual(['Русе', 'Rustschuk']);
    expect(() => textOf('amount', { amount: 1 }).in(code)).toThrow('The catalogue of texts.spec in DE has no message');
  });
});
