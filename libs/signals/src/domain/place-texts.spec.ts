import { describe, expect, it } from 'vitest';
import { placeLine, placeTextNames, placeTextProblems, placeTexts, readPlaceTexts } from './place-texts.ts';

describe('the texts of a place', () => {
  it('are read without blanks and marks of direction; what is empty is none', () => {
    expect(readPlaceTexts({ address: ' ул. „Борисова“ 12\u202e ', entrance: '  ' })).toEqual({
      address: 'ул. „Борисова“ 12',
      entrance: null,
    });
    expect(readPlaceTexts({})).toEqual({ address: null, entrance: null });
  });

  it.each(placeTextNames)('%s has a greatest length, counted in characters', (name) => {
    const { longest } = placeTexts[name];
    expect(placeTextProblems(readPlaceTexts({ [name]: '😀'.repeat(longest) }))).toEqual([]);
    const [problem] = placeTextProblems(readPlaceTexts({ [name]: 'я'.repeat(longest + 1) }));
    expect(problem?.path).toBe(name);
    expect(problem?.message.in('BG')).toContain(String(longest));
    expect(problem?.message.in('EN')).toContain(String(longest));
  });

  it('make one line from the street to the door', () => {
    expect(placeLine({ address: 'ул. „Борисова“ 12', entrance: 'вх. Б, ет. 3' })).toBe(
      'ул. „Борисова“ 12, вх. Б, ет. 3',
    );
    expect(placeLine({ address: null, entrance: 'вх. Б' })).toBe('вх. Б');
    expect(placeLine({ address: null, entrance: null })).toBeNull();
  });
});
