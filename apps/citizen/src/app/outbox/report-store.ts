import { InjectionToken, inject } from '@angular/core';
import { isNativeApp } from '../device/native-app.ts';
import { deviceStorage } from '../device/storage.ts';
import type { PhotoShelf } from '../photos/photo-shelf.ts';
import { BrowserStore } from './browser-store.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { PhoneStore } from './phone-store.ts';

/** What this device keeps of unsent signals: pressed ones and the photos of all. */
export interface ReportStore {
  /** Pressed signals in the order of the presses. */
  all(): Promise<OutboxEntry[]>;
  /** @throws when the device refuses storage: the press does not count then */
  put(entry: OutboxEntry): Promise<void>;
  remove(clientKey: string): Promise<void>;
  /** The photos of one report, by its client key. */
  photosOf(clientKey: string): PhotoShelf;
}

/** IndexedDB in a browser; in the app the storage of the phone, which the system does not clear when space is short. */
export const reportStore = new InjectionToken<ReportStore>('reportStore', {
  factory: () =>
    isNativeApp()
      ? new PhoneStore(inject(deviceStorage), async () => (await import('@capacitor/filesystem')).Filesystem)
      : new BrowserStore(),
});
