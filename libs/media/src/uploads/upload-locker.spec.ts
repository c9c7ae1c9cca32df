import { describe, expect, it, vi } from 'vitest';
import { UploadLocker } from './upload-locker.ts';

/** One database behind several processes: a name is held by one of them. */
function sharedLocks() {
  const held = new Set<string>();
  return {
    held,
    ifAlone: async <T>(name: string, work: () => Promise<T>): Promise<T | undefined> => {
      if (held.has(name)) {
        return undefined;
      }
      held.add(name);
      try {
        return await work();
      } finally {
        held.delete(name);
      }
    },
  };
}

const never = new AbortController().signal;

describe('the lock of an upload', () => {
  it('is held in all processes until it is given back', async () => {
    const locks = sharedLocks();
    const [first, second] = [new UploadLocker(locks).newLock('a'), new UploadLocker(locks).newLock('a')];
    await first.lock(never, () => undefined);
    const isSecond = vi.fn();
    const waiting = second.lock(never, () => undefined).then(isSecond);
    await new UploadLocker(locks).newLock('b').lock(never, () => undefined);
    expect(isSecond).not.toHaveBeenCalled();
    await first.unlock();
    await waiting;
    await second.unlock();
    expect([...locks.held]).toEqual(['upload:b']);
  });

  it('in one process the newer request asks the older one to end', async () => {
    const locker = new UploadLocker(sharedLocks());
    const [older, newer] = [locker.newLock('a'), locker.newLock('a')];
    await older.lock(never, () => void older.unlock());
    await newer.lock(never, () => undefined);
    await newer.unlock();
  });

  it.each([
    ['another process', (locks: ReturnType<typeof sharedLocks>) => new UploadLocker(locks, 20)],
    ['this one', (_locks: unknown, own: UploadLocker) => own],
  ])('is refused in words of the protocol when %s does not give it back', async (_where, other) => {
    const locks = sharedLocks();
    const own = new UploadLocker(locks, 20);
    await own.newLock('a').lock(never, () => undefined);
    await expect(
      other(locks, own)
        .newLock('a')
        .lock(never, () => undefined),
    ).rejects.toMatchObject({ status_code: 423 });
  });

  it('is free again when the database could not be asked', async () => {
    const ifAlone = vi.fn(() => Promise.resolve(undefined)).mockRejectedValueOnce(new Error('connection lost'));
    const locker = new UploadLocker({ ifAlone }, 20);
    await expect(locker.newLock('a').lock(never, () => undefined)).rejects.toThrow('connection lost');
    await expect(locker.newLock('a').lock(never, () => undefined)).rejects.toMatchObject({ status_code: 423 });
    expect(ifAlone).toHaveBeenCalledTimes(2);
  });
});
