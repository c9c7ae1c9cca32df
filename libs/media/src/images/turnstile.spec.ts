import { describe, expect, it } from 'vitest';
import { Turnstile } from './turnstile.ts';

describe('a turnstile', () => {
  it('lets at most its number through at a time, in the order they came', async () => {
    const turnstile = new Turnstile(2);
    const started: number[] = [];
    const finish: (() => void)[] = [];
    const works = [0, 1, 2, 3].map((i) =>
      turnstile.pass(
        () =>
          new Promise<void>((resolve) => {
            started.push(i);
            finish[i] = resolve;
          }),
      ),
    );
    expect(started).toEqual([0, 1]);
    finish[1]?.();
    await works[1];
    expect(started).toEqual([0, 1, 2]);
    finish[0]?.();
    await works[0];
    expect(started).toEqual([0, 1, 2, 3]);
    finish[2]?.();
    finish[3]?.();
    await Promise.all(works);
  });

  it('gives the place on when the work fails', async () => {
    const turnstile = new Turnstile(1);
    await expect(turnstile.pass(() => Promise.reject(new Error('damaged')))).rejects.toThrow('damaged');
    expect(await turnstile.pass(() => Promise.resolve('next'))).toBe('next');
  });
});
