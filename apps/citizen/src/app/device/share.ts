import { awaitable } from './awaitable.ts';
import { InjectionToken } from '@angular/core';
import { isNativeApp } from './native-app.ts';
import type { SharePlugin } from '@capacitor/share';

/** A text with an address, as other applications take it. */
export interface Shareable {
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

/** Hands a text to another application: message, mail, notes. */
export interface DeviceShare {
  /**
   * Opens the system's choice of applications. @returns whether it could be opened; a person who changes their mind is
   * no failure
   */
  share(what: Shareable): Promise<boolean>;
}

/** Null where the system offers nothing of the kind (most browsers on computers): then the page offers to copy. */
export const deviceShare = new InjectionToken<DeviceShare | null>('deviceShare', {
  factory: () =>
    isNativeApp()
      ? nativeShare(async () => awaitable((await import('@capacitor/share')).Share))
      : browserShare(navigator),
});

/** @returns null for a browser without the Web Share API */
export function browserShare(browser: Partial<Pick<Navigator, 'share'>>): DeviceShare | null {
  if (!browser.share) {
    return null;
  }
  return {
    async share(what) {
      try {
        await browser.share?.({ ...what });
        return true;
      } catch (failure) {
        return failure instanceof Error && failure.name === 'AbortError';
      }
    },
  };
}

/** @param plugin loads Capacitor's plugin at the first use */
export function nativeShare(plugin: () => Promise<Pick<SharePlugin, 'share'>>): DeviceShare {
  return {
    async share(what) {
      try {
        await (await plugin()).share({ ...what, dialogTitle: what.title });
        return true;
      } catch (failure) {
        return failure instanceof Error && /cancell?ed/i.test(failure.message);
      }
    },
  };
}
