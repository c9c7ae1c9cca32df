import { describe, expect, it, vi } from 'vitest';
import { WakeableLoop } from './wakeable-loop.ts';

/** A round that ends when the test says so. */
function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

describe('a loop that can be woken', () => {
  it('never runs twice at once, and once more for all wake-ups during a round', async () => {
    const first = gate();
    let rounds = 0;
    const loop = new WakeableLoop(
      async () => {
        rounds += 1;
        if (rounds === 1) {
          await first.passed;
        }
      },
      1_000_000,
      () => undefined,
    );
    loop.wake();
    loop.wake();
    loop.wake();
    expect(rounds).toBe(1);
    first.open();
    await vi.waitFor(() => expect(rounds).toBe(2));
    await loop.stop();
    expect(rounds).toBe(2);
  });

  it('comes back by itself, also after a failure', async () => {
    const failures: unknown[] = [];
    let rounds = 0;
    const loop = new WakeableLoop(
      () => {
        rounds += 1;
        return rounds === 1 ? Promise.reject(new Error('once')) : Promise.resolve();
      },
      1,
      (cause) => failures.push(cause),
    );
    loop.wake();
    await vi.waitFor(() => expect(rounds).toBeGreaterThan(2));
    await loop.stop();
    expect(failures).toHaveLength(1);
  });

  it('does together what wakes it within the time of gathering', async () => {
    const begun: number[] = [];
    const loop = new WakeableLoop(
      () => Promise.resolve(void begun.push(performance.now())),
      1_000_000,
      () => undefined,
      50,
    );
    loop.wake();
    expect(begun).toHaveLength(1);
    await vi.waitFor(
      () => {
        loop.wake();
        expect(begun.length).toBeGreaterThan(2);
      },
      { interval: 1 },
    );
    await loop.stop();
    const apart = begun.slice(1).map((at, index) => at - (begun[index] ?? 0));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(50);
  });

  it('stopped does not wake any more', async () => {
    let rounds = 0;
    const loop = new WakeableLoop(
      () => Promise.resolve(void (rounds += 1)),
      1_000_000,
      () => undefined,
    );
    await loop.stop();
    loop.wake();
    expect(rounds).toBe(0);
  });
});
