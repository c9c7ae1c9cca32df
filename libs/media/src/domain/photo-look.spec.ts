import { describe, expect, it } from 'vitest';
import { decideLook, type FoundArea } from './photo-look.ts';

const face: FoundArea = { x: 0.1, y: 0.2, width: 0.1, height: 0.1, kind: 'FACE' };
const first = { state: 'WAITING', attempt: 1, random: 0 } as const;

describe('an attempt to look at a photo', () => {
  it('ends the waiting when the machine looked, whether something was found or not', () => {
    const found = [face];
    const looked = { state: 'LOOKED', reason: null, nextTryMs: null };
    expect(decideLook({ kind: 'looked', areas: found }, first)).toEqual({ ...looked, found });
    expect(decideLook({ kind: 'looked', areas: [] }, first)).toEqual({ ...looked, found: [] });
    expect(decideLook({ kind: 'looked', areas: [] }, { ...first, state: 'FAILED', attempt: 9 })).toMatchObject(looked);
  });

  it('asks for a person when the photo cannot be looked at, and when what was found is no area of it', () => {
    for (const reason of ['BROKEN', 'TOO_LONG', 'TOO_LARGE'] as const) {
      expect(decideLook({ kind: 'failed', reason }, first)).toEqual({
        state: 'FAILED',
        reason,
        found: undefined,
        nextTryMs: null,
      });
    }
    const outside = decideLook({ kind: 'looked', areas: [{ ...face, x: 0.95 }] }, first);
    expect(outside).toMatchObject({ state: 'FAILED', reason: 'BROKEN', nextTryMs: null });
    const many = decideLook({ kind: 'looked', areas: Array.from({ length: 21 }, () => face) }, first);
    expect(many).toMatchObject({ state: 'FAILED', reason: 'BROKEN' });
  });

  it('waits longer each time while the machine is away, asks for a person after two minutes, and tries on', () => {
    const away = { kind: 'unavailable', cause: 'no models' } as const;
    const decisions = Array.from({ length: 12 }, (_, before) =>
      decideLook(away, { state: 'WAITING', attempt: before + 1, random: 0.999 }),
    );
    const waits = decisions.map(({ nextTryMs }) => nextTryMs ?? 0);
    expect(decisions.slice(0, 5).map(({ state }) => state)).toEqual(Array(5).fill('WAITING'));
    expect(waits.slice(0, 5).reduce((sum, wait) => sum + wait)).toBeGreaterThan(60_000);
    expect(waits.slice(0, 5).reduce((sum, wait) => sum + wait)).toBeLessThan(150_000);
    expect(decisions[5]).toMatchObject({ state: 'FAILED', reason: 'UNAVAILABLE' });
    expect(Math.min(...waits)).toBeGreaterThan(0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1_800_000);
  });

  it('waits for a store that is away for as long as it is', () => {
    for (const attempt of [1, 7, 5_000]) {
      const decision = decideLook({ kind: 'away' }, { state: 'WAITING', attempt, random: 0.5 });
      expect(decision).toMatchObject({ state: 'WAITING', reason: null });
      expect(decision.nextTryMs).toBeGreaterThan(0);
      expect(decision.nextTryMs).toBeLessThanOrEqual(60_000);
    }
    const failed = decideLook({ kind: 'away' }, { state: 'FAILED', attempt: 9, random: 0.5 });
    expect(failed).toMatchObject({ state: 'FAILED', reason: 'UNAVAILABLE' });
  });

  it('leaves a photo that was public before as it is: what was found is written down, and nothing else', () => {
    const before = { state: 'BEFORE', attempt: 9, random: 0.5 } as const;
    const kept = { state: 'BEFORE', found: undefined };
    expect(decideLook({ kind: 'looked', areas: [face] }, before)).toEqual({
      state: 'BEFORE',
      reason: null,
      found: [face],
      nextTryMs: null,
    });
    expect(decideLook({ kind: 'looked', areas: [{ ...face, x: 0.95 }] }, before)).toMatchObject({
      ...kept,
      reason: 'BROKEN',
      nextTryMs: null,
    });
    expect(decideLook({ kind: 'failed', reason: 'TOO_LONG' }, before)).toMatchObject({ ...kept, reason: 'TOO_LONG' });
    expect(decideLook({ kind: 'away' }, before)).toMatchObject({ ...kept, reason: null });
    const away = decideLook({ kind: 'unavailable', cause: 'no models' }, before);
    expect(away).toMatchObject({ ...kept, reason: 'UNAVAILABLE' });
    expect(away.nextTryMs).toBeGreaterThan(0);
  });
});
