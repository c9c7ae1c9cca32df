import { describe, expect, it } from 'vitest';
import { stemOf, wordsOf } from './bulgarian-words.ts';

describe('Bulgarian words', () => {
  it.each([
    ['дупка', 'дупката', 'дупки', 'дупките'],
    ['контейнер', 'контейнера', 'контейнерът', 'контейнери', 'контейнерите'],
    ['кола', 'колата', 'коли', 'колите'],
    ['дърво', 'дървото'],
    ['лампа', 'лампата', 'лампи', 'лампите'],
  ])('%s has one stem in all its forms', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it('are separated from signs and from words that say nothing', () => {
    expect(wordsOf('На улицата, пред блока: „дупка“!')).toEqual(['улицата', 'блока', 'дупка']);
  });
});
