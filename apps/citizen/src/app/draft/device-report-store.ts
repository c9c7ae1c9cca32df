import { awaitable } from '../device/awaitable.ts';
import { InjectionToken, inject } from '@angular/core';
import { isNativeApp } from '../device/native-app.ts';
import { deviceStorage } from '../device/storage.ts';
import { BrowserStore } from './browser-store.ts';
import { PhoneStore } from './phone-store.ts';
import type { ReportStore } from './report-store.ts';

/** IndexedDB in a browser; in the app the storage of the phone, which the system does not clear when space is short. */
export const reportStore = new InjectionToken<ReportStore>('reportStore', {
  factory: () =>
    isNativeApp()
      ? new PhoneStore(inject(deviceStorage), async () => awaitable((await import('@capacitor/filesystem')).Filesystem))
      : new BrowserStore(),
});
