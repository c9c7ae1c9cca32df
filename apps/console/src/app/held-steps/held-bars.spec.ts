import type { ShownHeldStepFragment } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { barsOf } from './held-bars.ts';

const step = (id: string, over: Partial<ShownHeldStepFragment> = {}) =>
  ({ id, groupId: null, isOwn: true, refusal: null, ...over }) as ShownHeldStepFragment;
const ids = (steps: readonly ShownHeldStepFragment[]) => barsOf(steps).map((bar) => bar.steps.map(({ id }) => id));

describe('what one press undoes', () => {
  it('is a step, or those that were made together', () => {
    expect(ids([step('a'), step('b', { groupId: 'g' }), step('c'), step('d', { groupId: 'g' })])).toEqual([
      ['a'],
      ['b', 'd'],
      ['c'],
    ]);
  });

  it('is never a step of somebody else', () => {
    expect(ids([step('a', { isOwn: false }), step('b')])).toEqual([['b']]);
  });

  it('is one step by itself when that could not be taken', () => {
    expect(ids([step('a', { groupId: 'g', refusal: 'STALE' }), step('b', { groupId: 'g' })])).toEqual([['a'], ['b']]);
  });
});
