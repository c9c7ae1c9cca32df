import { describe, expect, it } from 'vitest';
import { stemsOf, wordsOf } from './bulgarian-words.ts';

describe('Bulgarian words', () => {
  it('are separated from signs and from words that say nothing', () => {
    expect(wordsOf('На улицата, пред блока: „дупка“!')).toEqual(['улицата', 'блока', 'дупка']);
  });

  it('have one stem in all their forms', () => {
    expect(stemsOf('дупката на пътя')).toEqual(stemsOf('Дупки по пътищата'));
  });
});
