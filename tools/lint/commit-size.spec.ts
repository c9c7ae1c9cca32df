import { describe, expect, it } from 'vitest';
import { mostFiles, objectionTo } from './commit-size.ts';

describe('a commit', () => {
  it('of few files needs no reason', () => {
    expect(objectionTo(mostFiles, 'A subject')).toBeUndefined();
  });

  it('of many files is refused without one', () => {
    expect(objectionTo(mostFiles + 1, 'A subject\n\nMany things were wrong.')).toContain('and this one 41');
    expect(objectionTo(813, 'A subject\n\nMany files: because')).toContain('and this one 813');
  });

  it('of many files says why it cannot be divided', () => {
    expect(objectionTo(90, 'A subject\n\nWhy.\n\nMany files: the folder moved.')).toBeUndefined();
  });
});
