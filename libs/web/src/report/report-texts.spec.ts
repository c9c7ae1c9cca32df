import { describe, expect, it } from 'vitest';
import { givenTexts, noTexts, reportTextNames, saidTexts, tooManyCharacters, typedTexts } from './report-texts.ts';

const [name = 'entrance'] = reportTextNames;

describe('the short texts of a report', () => {
  it('are sent without blanks around them, and not at all when they are empty', () => {
    expect(givenTexts({ ...noTexts, [name]: '  вх. Б ' })[name]).toBe('вх. Б');
    expect(Object.values(givenTexts(noTexts)).every((text) => text === null)).toBe(true);
  });

  it('are shown in their order, those alone that are said', () => {
    expect(saidTexts({ [name]: ' вх. Б ' })).toEqual([{ name, text: 'вх. Б' }]);
    expect(saidTexts({ ...givenTexts(noTexts) })).toEqual([]);
    expect(typedTexts({ [name]: null })).toEqual(noTexts);
  });

  it('are counted in characters as a person sees them', () => {
    expect(tooManyCharacters(name, ` ${'😀'.repeat(60)} `)).toBe(0);
    expect(tooManyCharacters(name, 'е'.repeat(61))).toBe(1);
  });
});
