import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FairQueue, type QueueBounds, type Turn } from './fair-queue.ts';

const bounds: QueueBounds = { running: 2, runningOfOne: 1, waiting: 100, waitingOfOne: 10 };
const queueOf = (over: Partial<QueueBounds> = {}) => {
  const queue = new FairQueue({ ...bounds, ...over });
  const begun: string[] = [];
  const turns: Turn[] = [];
  const enter = async (asker: string, cost?: number, gone?: AbortSignal) => {
    const entered = await queue.enter(asker, cost, gone);
    if (typeof entered === 'string') {
      return entered;
    }
    begun.push(asker);
    turns.push(entered);
    return 'begun';
  };
  return { queue, begun, turns, enter };
};
const turnsOfTheLoop = async (count: number) => {
  // A beginning takes two of them.
  for (let done = 0; done < 2 * count; done += 1) {
    await turn();
  }
};

afterEach(() => void vi.useRealTimers());

describe('work that begins in turns', () => {
  it('begins one in a turn of the event loop, where beginnings are kept apart', async () => {
    const { enter, begun } = queueOf({ running: 5, isApart: true });
    for (const asker of ['a', 'b', 'c', 'd']) {
      void enter(asker);
    }
    expect(begun).toEqual([]);
    const perTurn: number[] = [];
    while (begun.length < 4) {
      const before = begun.length;
      await turn();
      perTurn.push(begun.length - before);
    }
    expect(Math.max(...perTurn)).toBe(1);
  });

  it('leaves the loop to others for as long again after a beginning that took long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const { enter, begun } = queueOf({ running: 2, isApart: true });
    void enter('a').then(() => (now += 60));
    void enter('b');
    const begunAfter = async (ms: number) => {
      vi.advanceTimersByTime(ms);
      await turnsOfTheLoop(5);
      return [...begun];
    };
    expect(await begunAfter(0)).toEqual(['a']);
    expect(await begunAfter(59)).toEqual(['a']);
    expect(await begunAfter(1)).toEqual(['a', 'b']);
  });

  it('begins for each asker in turn, however much one asks for', async () => {
    const { enter, begun, turns } = queueOf({ running: 1 });
    for (let asked = 0; asked < 8; asked += 1) {
      void enter('greedy');
    }
    void enter('late');
    void enter('later');
    for (let left = 0; left < 10; left += 1) {
      await turnsOfTheLoop(3);
      turns[left]?.leave();
    }
    expect(begun.slice(0, 4)).toEqual(['greedy', 'greedy', 'late', 'later']);
    expect(begun).toHaveLength(10);
  });

  it('runs no more than it may, of one and of all', async () => {
    const { enter, begun, turns, queue } = queueOf();
    for (const asker of ['a', 'a', 'b', 'c']) {
      void enter(asker);
    }
    await turnsOfTheLoop(5);
    expect([begun, queue.running]).toEqual([['a', 'b'], 2]);
    turns[1]?.leave();
    turns[1]?.leave();
    await turnsOfTheLoop(5);
    expect([begun, queue.running]).toEqual([['a', 'b', 'c'], 2]);
  });

  it('refuses at once what exceeds the bound of one or of all, counted by cost', async () => {
    const { enter, queue } = queueOf({ running: 0, waiting: 15 });
    void enter('a', 6);
    expect(await enter('a', 6)).toBe('one');
    void enter('a', 4);
    expect(await enter('b', 6)).toBe('all');
    void enter('b', 5);
    expect(queue.waiting).toBe(15);
  });

  it('lets a thing wait that costs more than the bound when nothing else does', async () => {
    const { enter } = queueOf({ waiting: 5, waitingOfOne: 5 });
    expect(await enter('a', 50)).toBe('begun');
  });

  it('lets others wait on when somebody leaves whose turn has just begun', async () => {
    const { queue, enter, turns } = queueOf({ running: 1 });
    const gone = new AbortController();
    const first = enter('a', 1, gone.signal);
    const second = enter('a');
    gone.abort(new Error('gone'));
    expect([await first, queue.waiting]).toEqual(['begun', 1]);
    turns[0]?.leave();
    expect([await second, queue.waiting]).toEqual(['begun', 0]);
  });

  it('forgets who left while waiting', async () => {
    const { enter, begun, queue } = queueOf({ running: 0 });
    const gone = new AbortController();
    const waiting = enter('a', 7, gone.signal);
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect([queue.waiting, begun]).toEqual([0, []]);
    await expect(enter('a', 7, gone.signal)).rejects.toThrow('gone');
  });
});
