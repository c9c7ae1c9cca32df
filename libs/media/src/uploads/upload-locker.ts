import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@ns/platform';
import { ERRORS, type Lock, type Locker, MemoryLocker } from '@tus/server';
import type { UploadRefusal } from './upload-rules.ts';

/** Milliseconds. */
const longestWait = 10_000;
const askAgainAfter = 250;

/** As WebDAV says it (RFC 4918); clients of tus ask again. */
const locked: UploadRefusal = { status_code: 423, body: 'Another request writes this upload.\n' };

/**
 * Requests of one upload come one after the other, in all processes: a phone that changes its network goes on at
 * another api while the first one still waits for bytes. In one process the newer request ends the older one; the lock
 * of another process ends with its request or with the process.
 */
export class UploadLocker implements Locker {
  private readonly own: MemoryLocker;

  /** @param patienceMs how long a request waits for another one */
  constructor(
    private readonly database: Pick<Database, 'ifAlone'>,
    private readonly patienceMs = longestWait,
  ) {
    this.own = new MemoryLocker({ acquireLockTimeout: patienceMs });
  }

  newLock(id: string): Lock {
    const own = this.own.newLock(id);
    let release: (() => Promise<void>) | undefined;
    return {
      lock: async (signal, requestRelease) => {
        await own.lock(signal, requestRelease).catch((cause: unknown) => {
          throw cause === ERRORS.ERR_LOCK_TIMEOUT ? locked : cause;
        });
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
    const until = Date.now() + this.patienceMs;
    while (!signal.aborted && Date.now() < until) {
      const release = await this.hold(`upload:${id}`);
      if (release) {
        return release;
      }
      await pause(askAgainAfter);
    }
    throw locked;
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
