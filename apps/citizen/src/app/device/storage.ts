import { awaitable } from './awaitable.ts';
import { InjectionToken } from '@angular/core';
import { isNativeApp } from './native-app.ts';
import type { PreferencesPlugin } from '@capacitor/preferences';

/** Short texts that outlive the app, by name. Reading is immediate, because pages are drawn from them. */
export interface DeviceStorage {
  /** Resolves when everything kept can be read; the app waits for it before it draws anything. */
  readonly ready: Promise<void>;
  read(key: string): string | null;
  /** @returns whether it was kept: the browser's storage may be blocked or full */
  write(key: string, value: string): boolean;
  remove(key: string): void;
  keys(): string[];
  /**
   * Resolves when everything written so far would be there after a crash. @throws when the device refused some of it
   */
  settled(): Promise<void>;
}

export const deviceStorage = new InjectionToken<DeviceStorage>('deviceStorage', {
  factory: () =>
    isNativeApp()
      ? nativeStorage(async () => awaitable((await import('@capacitor/preferences')).Preferences))
      : browserStorage(() => localStorage),
});

/** @param storage throws where the browser blocks it */
export function browserStorage(storage: () => Storage): DeviceStorage {
  const attempt = <T>(work: (kept: Storage) => T, otherwise: T): T => {
    try {
      return work(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    ready: Promise.resolve(),
    read: (key) => attempt((kept) => kept.getItem(key), null),
    write: (key, value) =>
      attempt((kept) => {
        kept.setItem(key, value);
        return true;
      }, false),
    remove: (key) => attempt((kept) => kept.removeItem(key), undefined),
    keys: () => attempt((kept) => Array.from({ length: kept.length }, (_, place) => kept.key(place) ?? ''), []),
    settled: () => Promise.resolve(),
  };
}

/**
 * The app's preferences on the phone, which the system does not clear when space is short, as it may do with the
 * storage of a web view. Everything is read once; writes go through in their order.
 */
export function nativeStorage(
  plugin: () => Promise<Pick<PreferencesPlugin, 'keys' | 'get' | 'set' | 'remove'>>,
): DeviceStorage {
  const known = new Map<string, string>();
  const ready = readAll(plugin, known);
  let last: Promise<unknown> = ready;
  let refusals: unknown[] = [];
  const inOrder = (work: (preferences: Pick<PreferencesPlugin, 'set' | 'remove'>) => Promise<void>) => {
    // A write that the system refuses must not hold up those after it.
    last = last.then(async () => work(await plugin())).catch((cause: unknown) => refusals.push(cause));
  };
  return {
    ready,
    read: (key) => known.get(key) ?? null,
    write(key, value) {
      known.set(key, value);
      inOrder((preferences) => preferences.set({ key, value }));
      return true;
    },
    remove(key) {
      known.delete(key);
      inOrder((preferences) => preferences.remove({ key }));
    },
    keys: () => [...known.keys()],
    async settled() {
      await last;
      const [cause] = refusals;
      refusals = [];
      if (cause !== undefined) {
        throw new Error('The phone refused to keep something.', { cause });
      }
    },
  };
}

async function readAll(
  plugin: () => Promise<Pick<PreferencesPlugin, 'keys' | 'get'>>,
  into: Map<string, string>,
): Promise<void> {
  const preferences = await plugin();
  const { keys } = await preferences.keys();
  for (const key of keys) {
    const { value } = await preferences.get({ key });
    if (value !== null) {
      into.set(key, value);
    }
  }
}
