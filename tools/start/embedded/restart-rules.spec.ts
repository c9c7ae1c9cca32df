import { describe, expect, it } from 'vitest';
import { type LivenessAnswer, LivenessWatch, pauseBeforeStart, usualLimits } from './restart-rules.ts';

describe('the pause before a process is started again', () => {
  it('is short when the process had listened, however often it ends', () => {
    expect(pauseBeforeStart(0)).toBe(500);
  });

  it('grows while starts fail, to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 5_000].map(pauseBeforeStart)).toEqual([
      ...[1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000],
      30_000,
    ]);
  });
});

describe('a process that runs', () => {
  const { everyMs, answerWithinMs, startMs } = usualLimits;

  /** Asks until the process hangs, at most a hundred times, as it answers each time. @returns when it hangs */
  const hangsAt = (answers: (count: number) => LivenessAnswer, waitedMs = answerWithinMs): number | undefined => {
    const watch = new LivenessWatch(usualLimits, 0);
    let now = 0;
    watch.note('turns', now, now);
    for (let count = 0; count < 100; count += 1) {
      now += watch.nextInMs;
      const answer = answers(count);
      const askedAt = now;
      now += answer === 'turns' ? 1 : waitedMs;
      if (watch.note(answer, askedAt, now)) {
        return now;
      }
    }
    return undefined;
  };

  it('hangs when it says nothing for ten seconds, and has time to come back within fifteen', () => {
    expect(hangsAt(() => 'silent')).toBe(10_000);
  });

  it('hangs when the thread that watches it says that its loop stands still, at once', () => {
    expect(hangsAt((count) => (count < 7 ? 'turns' : 'standsStill'), 1)).toBeLessThan(9 * everyMs);
  });

  it('does not hang when a busy core lets it miss three questions of four', () => {
    expect(hangsAt((count) => (count % 4 === 3 ? 'turns' : 'silent'))).toBeUndefined();
  });

  it('is asked at the same pace when connections are refused at once, and has as long to come back', () => {
    expect(hangsAt(() => 'refused', 1)).toBe(5 * everyMs + 1);
  });

  it('does not hang because this process was paused, or the machine slept', () => {
    const watch = new LivenessWatch(usualLimits, 0);
    watch.note('turns', 0, 1);
    for (const askedAt of [2_000, 4_000, 6_000]) {
      expect(watch.note('silent', askedAt, askedAt + 2_000)).toBe(false);
    }
    expect(watch.note('silent', 8_000, 3_600_000)).toBe(false);
    expect(watch.note('silent', 3_600_000, 3_602_000)).toBe(false);
    // A clock that was set back says as little.
    expect(watch.note('silent', 3_602_000, 3_500_000)).toBe(false);
  });

  it('does not hang while it starts, until its time for that is over', () => {
    const watch = new LivenessWatch(usualLimits, 0);
    expect(watch.note('refused', startMs - 1, startMs)).toBe(false);
    expect(watch.hasListened).toBe(false);
    expect(watch.note('refused', startMs, startMs + 1)).toBe(true);
  });

  it('hangs also when it never answered since it listens', () => {
    const watch = new LivenessWatch(usualLimits, 0);
    watch.note('refused', 1_000, 1_001);
    const hangs = [2_000, 4_000, 6_000, 8_000, 10_000].map((askedAt) => watch.note('silent', askedAt, askedAt + 2_000));
    expect(hangs).toEqual([false, false, false, false, true]);
    expect(watch.hasListened).toBe(true);
  });
});
