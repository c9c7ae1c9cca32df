import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabLocks } from '../session/single-flight.ts';
import { OutboxRounds } from './outbox-rounds.ts';

beforeEach(() => vi.useFakeTimers());
const opened: OutboxRounds[] = [];
afterEach(() => {
  opened.splice(0).forEach((rounds) => rounds.stop());
  vi.useRealTimers();
});

/** The locks of one browser: who comes waits for those before. */
function locksOfBrowser(): TabLocks {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_name, task) => {
      const turn = last.then(task);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** The outbox of one tab. @param words whether each round has to be tried again; none: never */
function tab(words: (() => Promise<boolean>)[], locks = locksOfBrowser()) {
  const done: string[] = [];
  const rounds = new OutboxRounds(
    'test.outbox',
    {
      sendAll: async () => {
        done.push('send');
        return (await words.shift()?.()) ?? false;
      },
      reload: async () => void done.push('read'),
    },
    locks,
  );
  opened.push(rounds);
  return { rounds, done };
}
const settle = () => vi.advanceTimersByTimeAsync(0);
const yes = () => Promise.resolve(true);

describe('the rounds of an outbox', () => {
  it('read what is kept before each sending, and end when nothing is left', async () => {
    const { rounds, done } = tab([]);
    rounds.hurry();
    await settle();
    expect(done).toEqual(['read', 'send']);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(done).toHaveLength(2);
  });

  it('come again by themselves while something could not go, and sooner when somebody asks', async () => {
    const { rounds, done } = tab([yes, yes]);
    rounds.hurry();
    await settle();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(done.filter((each) => each === 'send')).toHaveLength(3);
    const asked = tab([yes]);
    asked.rounds.hurry();
    await settle();
    asked.rounds.hurry();
    await settle();
    expect(asked.done).toEqual(['read', 'send', 'read', 'send']);
  });

  it('come at the first pace again after somebody asked', async () => {
    const { rounds, done } = tab(Array.from({ length: 30 }, () => yes));
    rounds.hurry();
    await vi.advanceTimersByTimeAsync(120_000);
    rounds.hurry();
    await settle();
    const before = done.length;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(done.slice(before)).toEqual(['read', 'send']);
  });

  it('are one after the other: what comes during one makes one more', async () => {
    const first = Promise.withResolvers<boolean>();
    const { rounds, done } = tab([() => first.promise]);
    rounds.hurry();
    await settle();
    rounds.hurry();
    rounds.hurry();
    await settle();
    expect(done).toEqual(['read', 'send']);
    first.resolve(false);
    await settle();
    expect(done.filter((each) => each === 'send')).toHaveLength(2);
  });

  it('are those of one tab at a time, and nothing is taken out while one sends', async () => {
    const locks = locksOfBrowser();
    const line = Promise.withResolvers<boolean>();
    const one = tab([() => line.promise], locks);
    const other = tab([], locks);
    const order: string[] = [];
    one.rounds.hurry();
    await settle();
    other.rounds.hurry();
    void other.rounds.alone(async () => void order.push('taken out'));
    await settle();
    expect([other.done, order]).toEqual([[], []]);
    line.resolve(false);
    await settle();
    expect(other.done).toEqual(['read', 'send']);
    expect(order).toEqual(['taken out']);
  });

  it('end quietly where the device refuses storage', async () => {
    const { rounds, done } = tab([() => Promise.reject(new Error('no storage'))]);
    rounds.hurry();
    await settle();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(done).toEqual(['read', 'send']);
  });
});
