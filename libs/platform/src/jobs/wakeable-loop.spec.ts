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

  describe('that gathers', () => {
    /** Wakes a loop all the time; gives the milliseconds between the end of each round and the next one's beginning. */
    async function rests(workMs: number, gatherMs: number): Promise<readonly number[]> {
      const found: number[] = [];
      let ended: number | undefined;
      const loop = new WakeableLoop(
        () => {
          const begun = performance.now();
          found.push(...(ended === undefined ? [] : [begun - ended]));
          do {
            ended = performance.now();
          } while (ended - begun < workMs);
          return Promise.resolve();
        },
        1_000_000,
        () => undefined,
        gatherMs,
      );
      await vi.waitFor(
        () => {
          loop.wake();
          expect(found.length).toBeGreaterThan(2);
        },
        { interval: 1, timeout: 20_000 },
      );
      await loop.stop();
      return found;
    }

    it('rests three times as long as a round took', async () => {
      expect(Math.min(...(await rests(10, 5_000)))).toBeGreaterThanOrEqual(29);
    });

    it('rests until the time of gathering is over and no longer', async () => {
      expect(Math.min(...(await rests(50, 60)))).toBeLessThan(150);
    });
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
