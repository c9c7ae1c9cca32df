import { Injector, runInInjectionContext } from '@angular/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserStorage, deviceStorage } from '../device/storage.ts';
import { PendingFollow } from './pending-follow.ts';

const kept = new Map<string, string>();
const memory = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
} as unknown as Storage;

function pendingFollow(): PendingFollow {
  const injector = Injector.create({
    providers: [{ provide: deviceStorage, useValue: browserStorage(() => memory) }],
  });
  return runInInjectionContext(injector, () => new PendingFollow());
}

afterEach(() => {
  kept.clear();
  vi.useRealTimers();
});

describe('a request to follow that waits for the sign-in', () => {
  it('is taken once, for the signal that was meant', () => {
    const pending = pendingFollow();
    pending.remember('NS-2026-000001');
    expect(pending.take('NS-2026-000002')).toBe(false);
    expect([pending.isMeant('NS-2026-000002'), pending.isMeant('NS-2026-000001')]).toEqual([false, true]);
    expect(pending.take('NS-2026-000001')).toBe(true);
    expect(pending.take('NS-2026-000001')).toBe(false);
  });

  it('is forgotten after an hour, and when it cannot be read', () => {
    vi.useFakeTimers();
    const pending = pendingFollow();
    pending.remember('NS-2026-000001');
    vi.advanceTimersByTime(61 * 60 * 1000);
    expect(pending.take('NS-2026-000001')).toBe(false);
    kept.set('ns.pending-follow', '{broken');
    expect(pending.take('NS-2026-000001')).toBe(false);
  });
});
