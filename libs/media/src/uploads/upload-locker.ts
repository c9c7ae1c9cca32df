import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@ns/platform';
import { ERRORS, type Lock, type Locker, MemoryLocker } from '@tus/server';

/** Milliseconds. */
const longestWait = 10_000;
const askAgainAfter = 250;

/**
 * Requests of one upload come one after the other, in all processes: a phone that changes its network goes on at
 * another api while the first one still waits for bytes. In one process the newer request ends the older one; the lock
 * of another process ends with its request or with the process.
 */
export class UploadLocker implements Locker {
  private readonly own = new MemoryLocker({ acquireLockTimeout: longestWait });

  constructor(private readonly database: Pick<Database, 'ifAlone'>) {}

  newLock(id: string): Lock {
    const own = this.own.newLock(id);
    let release: (() => Promise<void>) | undefined;
    return {
      lock: async (signal, requestRelease) => {
        await own.lock(signal, requestRelease);
        try {
          release = await this.holdEverywhere(id, signal);
        } catch (cause) {
          await own.unlock();
          throw cause;
        }
      },
      unlock: async () => {
        await release?.();
        await own.unlock();
      },
    };
  }

  /** @returns what ends the lock */
  private async holdEverywhere(id: string, signal: AbortSignal): Promise<() => Promise<void>> {
    const until = Date.now() + longestWait;
    while (!signal.aborted && Date.now() < until) {
      const release = await this.hold(`upload:${id}`);
      if (release) {
        return release;
      }
      await pause(askAgainAfter);
    }
    throw ERRORS.ERR_LOCK_TIMEOUT;
  }

  /** @returns undefined when another process holds it */
  private async hold(name: string): Promise<(() => Promise<void>) | undefined> {
    let end = (): void => undefined;
    let isHeld = (_is: boolean): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    const held = new Promise<boolean>((resolve) => (isHeld = resolve));
    const work = this.database.ifAlone(name, () => {
      isHeld(true);
      return over;
    });
    if (!(await Promise.race([held, work.then(() => false)]))) {
      return undefined;
    }
    return async () => {
      end();
      await work;
    };
  }
}
