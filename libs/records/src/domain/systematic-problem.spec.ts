import { describe, expect, it } from 'vitest';
import type { UnknownCause } from './records-system.ts';
import { systematicProblem } from './systematic-problem.ts';

const exchanges = (...ends: readonly (readonly [string, UnknownCause | null])[]) =>
  ends.map(([registrationId, problem]) => ({ registrationId, problem }));

describe('what goes wrong with every document', () => {
  it('is what the newest exchanges have in common', () => {
    expect(systematicProblem(exchanges(['a', 'ERROR_ANSWER'], ['b', 'ERROR_ANSWER'], ['c', null]), 'CLOSED')).toBe(
      'ERROR_ANSWER',
    );
  });

  it('is nothing while one document alone has trouble, or an answer came since', () => {
    expect(systematicProblem(exchanges(['a', 'ERROR_ANSWER'], ['a', 'ERROR_ANSWER']), 'CLOSED')).toBeUndefined();
    expect(
      systematicProblem(exchanges(['c', null], ['a', 'ERROR_ANSWER'], ['b', 'ERROR_ANSWER']), 'CLOSED'),
    ).toBeUndefined();
    expect(systematicProblem([], 'CLOSED')).toBeUndefined();
  });

  it('is the newest cause while the connection is known to be down', () => {
    expect(systematicProblem(exchanges(['a', 'BAD_SIGNATURE'], ['a', null]), 'OPEN')).toBe('BAD_SIGNATURE');
  });
});
