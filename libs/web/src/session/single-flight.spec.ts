import { describe, expect, it } from 'vitest';
import { acrossTabs, singleFlight } from './single-flight.ts';

describe('refreshing the session', () => {
  it('asks the server once for all operations that were refused together', async () => {
    let asked = 0;
    const refresh = singleFlight(async () => {
      asked += 1;
      return Promise.resolve(`token ${asked}`);
    });
    expect(await Promise.all([refresh(), refresh(), refresh()])).toEqual(['token 1', 'token 1', 'token 1']);
    expect(asked).toBe(1);
  });

  it('asks again the next time', async () => {
    let asked = 0;
    const refresh = singleFlight(() => Promise.resolve((asked += 1)));
    await refresh();
    expect(await refresh()).toBe(2);
  });

  it('can be tried again after the network failed', async () => {
    let asked = 0;
    const refresh = singleFlight(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new TypeError('no network')) : Promise.resolve('token');
    });
    await expect(refresh()).rejects.toThrow('no network');
    expect(await refresh()).toBe('token');
  });

  it('never runs in two tabs at once, because a rotated token that is sent twice ends the session', async () => {
    const locks = queueingLocks();
    const order: string[] = [];
    const server = Promise.withResolvers<null>();
    const tab = (name: string) =>
      acrossTabs(locks, 'refresh', async () => {
        order.push(`${name} starts`);
        await server.promise;
        order.push(`${name} ends`);
      });
    const both = Promise.all([tab('first'), tab('second')]);
    server.resolve(null);
    await both;
    expect(order).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
  });

  it('still works where the browser has no locks', async () => {
    expect(await acrossTabs(undefined, 'refresh', () => Promise.resolve('token'))).toBe('token');
  });
});

function queueingLocks() {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    request<T>(_name: string, task: () => Promise<T>): Promise<T> {
      const turn = tail.then(task);
      tail = turn;
      return turn;
    },
  };
}
