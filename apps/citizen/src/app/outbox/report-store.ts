import { InjectionToken, inject } from '@angular/core';
import { isNativeApp } from '../device/native-app';
import { DEVICE_STORAGE } from '../device/storage';
import type { PhotoShelf } from '../photos/photo-shelf';
import { BrowserStore } from './browser-store';
import type { OutboxEntry } from './outbox-entry';
import { PhoneStore } from './phone-store';

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
export const REPORT_STORE = new InjectionToken<ReportStore>('REPORT_STORE', {
  factory: () =>
    isNativeApp()
      ? new PhoneStore(inject(DEVICE_STORAGE), async () => (await import('@capacitor/filesystem')).Filesystem)
      : new BrowserStore(),
});
