import { describe, expect, it } from 'vitest';
import { waitingFirst } from './waiting-first.ts';

describe('own signals on the landing page', () => {
  it('begin with those that wait for an answer, the rest keeps its order', () => {
    const signals = [
      { id: 'newest', availableActions: [] },
      { id: 'asked', availableActions: ['ANSWER' as const] },
      { id: 'older', availableActions: ['WITHDRAW' as const] },
    ];
    expect(waitingFirst(signals).map(({ id }) => id)).toEqual(['asked', 'newest', 'older']);
  });
});
