import { describe, expect, it } from 'vitest';
import { stemOf } from '@ns/bulgarian/word-forms';
import { stemsOneSlipAway } from './slips.ts';

describe('a slip of the finger', () => {
  it.each([
    ['a missing character', 'улчна', 'улична'],
    ['a character too many', 'дупкаа', 'дупка'],
    ['another character', 'осветлвние', 'осветление'],
    ['two neighbours changed over', 'дукпа', 'дупка'],
    ['at the end', 'плъховее', 'плъхове'],
    ['at the beginning', 'ампа', 'лампа'],
  ])('%s: %s', (_what, typed, meant) => {
    expect(stemsOneSlipAway(typed)).toContain(stemOf(meant));
  });

  it('is not guessed at in short words, numbers and Latin characters', () => {
    for (const word of ['бор', '12а', 'dupka', 'а'.repeat(40)]) {
      expect(stemsOneSlipAway(word).size).toBe(0);
    }
  });
});
