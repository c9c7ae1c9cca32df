import type { SignalStatus } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { stepsAtHand } from './steps-at-hand.ts';

const report = (...steps: readonly SignalStatus[]) => ({
  availableTransitions: steps.map((to) => ({
    __typename: 'Transition' as const,
    to,
    label: '',
    publicMessage: null,
    fields: [],
  })),
});
const calm = { canTake: false, busy: false, problem: '', waits: false, isTaken: false };

describe('the steps within reach of a thumb', () => {
  it('are those that are possible', () => {
    expect(stepsAtHand(report('ASSIGNED'), { ...calm, canTake: true })).toEqual({
      busy: false,
      problem: '',
      canTake: true,
      canResolve: false,
      hasSteps: true,
    });
    expect(stepsAtHand(report('RESOLVED'), calm)).toMatchObject({ canTake: false, canResolve: true });
    expect(stepsAtHand(report(), calm).hasSteps).toBe(false);
  });

  it('go on after taking while that can still be undone, and wait for any other step', () => {
    const held = { ...calm, canTake: true, waits: true };
    expect(stepsAtHand(report('ASSIGNED'), { ...held, isTaken: true })).toMatchObject({
      canTake: false,
      canResolve: true,
      hasSteps: true,
    });
    expect(stepsAtHand(report('RESOLVED'), held)).toMatchObject({ canResolve: false, hasSteps: false });
  });
});
