import { afterEach, describe, expect, it, vi } from 'vitest';
import { WakeableLoop } from './wakeable-loop.ts';

/** A round that ends when the test says so. */
function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

afterEach(() => void vi.useRealTimers());

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
    /** A loop whose rounds take so long by a clock that stands still otherwise, woken again after its first round. */
    async function wokenAfterRoundOf(workMs: number, gatherMs: number) {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      let now = 0;
      vi.spyOn(performance, 'now').mockImplementation(() => now);
      let rounds = 0;
      const loop = new WakeableLoop(
        () => {
          rounds += 1;
          now += workMs;
          return Promise.resolve();
        },
        1_000_000,
        () => undefined,
        gatherMs,
      );
      const roundsAfter = async (ms: number) => {
        now += ms;
        await vi.advanceTimersByTimeAsync(ms);
        return rounds;
      };
      loop.wake();
      expect(await roundsAfter(0)).toBe(1);
      loop.wake();
      return roundsAfter;
    }

    it('rests three times as long as a round took', async () => {
      const roundsAfter = await wokenAfterRoundOf(10, 5_000);
      expect(await roundsAfter(29)).toBe(1);
      expect(await roundsAfter(1)).toBe(2);
    });

    it('rests until the time of gathering is over and no longer', async () => {
      const roundsAfter = await wokenAfterRoundOf(50, 60);
      expect(await roundsAfter(9)).toBe(1);
      expect(await roundsAfter(1)).toBe(2);
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
