import { InjectionToken } from '@angular/core';
import type { SessionAccountFragment } from '@ns/contract/web';

/**
 * Remembers on the device who is signed in, so that an application that starts without network knows whose it is.
 * It opens nothing: tokens are not in it.
 */
export interface AccountMemory {
  read(): SessionAccountFragment | null;
  write(account: SessionAccountFragment): void;
  clear(): void;
}

const noMemory: AccountMemory = { read: () => null, write: () => undefined, clear: () => undefined };

/** Nothing is remembered unless the application asks for it with {@link browserMemory}. */
export const accountMemory = new InjectionToken<AccountMemory>('accountMemory', { factory: () => noMemory });

const key = 'ns.account';

/** The memory in the browser's local storage. */
export const browserMemory: AccountMemory = {
  read: () => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null') as SessionAccountFragment | null;
    } catch {
      return null;
    }
  },
  write: (account) => {
    try {
      localStorage.setItem(key, JSON.stringify(account));
    } catch {
      // Blocked storage: the application then starts as for a visitor while there is no network.
    }
  },
  clear: () => localStorage.removeItem(key),
};
