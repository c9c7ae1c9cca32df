import { describe, expect, it, vi } from 'vitest';
import { FairTurnstile, LineTooLong } from './fair-turnstile.ts';

function bed(atOnce: number, atOncePerOwner: number, waitingPerOwner = 10) {
  const turnstile = new FairTurnstile({ atOnce, atOncePerOwner, waitingPerOwner });
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const bring = (owner: string, name: string) =>
    turnstile.pass(
      owner,
      () =>
        new Promise<void>((resolve) => {
          started.push(name);
          ends.set(name, resolve);
        }),
    );
  const end = async (name: string, work: Promise<void>) => {
    ends.get(name)?.();
    await work;
  };
  return { started, bring, end };
}

describe('a fair turnstile', () => {
  it('lets the works of different owners run at once, up to its number', async () => {
    const { started, bring } = bed(2, 2);
    void bring('a', 'a1');
    void bring('b', 'b1');
    void bring('c', 'c1');
    await vi.waitFor(() => expect(started).toEqual(['a1', 'b1']));
  });

  it('keeps a place for others: one owner alone does not take them all', async () => {
    const { started, bring } = bed(2, 1);
    void bring('a', 'a1');
    void bring('a', 'a2');
    void bring('b', 'b1');
    await vi.waitFor(() => expect(started).toEqual(['a1', 'b1']));
  });

  it('gives turns by owner, not by arrival', async () => {
    const { started, bring, end } = bed(1, 1);
    const works = new Map(['a1', 'a2', 'a3', 'b1', 'c1'].map((name) => [name, bring(name.charAt(0), name)] as const));
    for (const name of ['a1', 'b1', 'c1', 'a2']) {
      await vi.waitFor(() => expect(started).toContain(name));
      await end(name, works.get(name) ?? Promise.resolve());
    }
    await vi.waitFor(() => expect(started).toEqual(['a1', 'b1', 'c1', 'a2', 'a3']));
  });

  it('refuses an owner who has too much waiting, and nobody else', async () => {
    const { started, bring } = bed(1, 1, 2);
    void bring('a', 'a1');
    void bring('a', 'a2');
    void bring('a', 'a3');
    await expect(bring('a', 'a4')).rejects.toThrow(LineTooLong);
    void bring('b', 'b1');
    await vi.waitFor(() => expect(started).toEqual(['a1']));
  });

  it('gives the place on when the work fails', async () => {
    const turnstile = new FairTurnstile({ atOnce: 1, atOncePerOwner: 1, waitingPerOwner: 1 });
    await expect(turnstile.pass('a', () => Promise.reject(new Error('damaged')))).rejects.toThrow('damaged');
    expect(await turnstile.pass('a', () => Promise.resolve('next'))).toBe('next');
  });
});
