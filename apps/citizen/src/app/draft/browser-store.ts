import { deviceDatabase } from '@ns/web';
import type { DBSchema } from 'idb';
import { BrowserPhotoStore, type PhotoRecord, type PhotoTable } from '../photos/browser-photo-store.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { byQueuedTime, type OutboxEntry } from './outbox-entry.ts';
import type { ReportStore } from './report-store.ts';

interface ReportTables extends DBSchema {
  readonly photos: {
    readonly key: string;
    readonly value: PhotoRecord;
    readonly indexes: { readonly report: string };
  };
  readonly outbox: { readonly key: string; readonly value: OutboxEntry };
}

/** Unsent signals in the browser's IndexedDB. */
export class BrowserStore implements ReportStore {
  private readonly database = deviceDatabase<ReportTables>('ns.reports', (created) => {
    created.createObjectStore('photos', { keyPath: 'id' }).createIndex('report', 'report');
    created.createObjectStore('outbox', { keyPath: 'clientKey' });
  });

  private readonly photos: PhotoTable = {
    put: async (record) => (await this.database()).put('photos', record),
    remove: async (id) => (await this.database()).delete('photos', id),
    ofReport: async (report) => (await this.database()).getAllFromIndex('photos', 'report', report),
  };

  photosOf(clientKey: string): PhotoStore {
    return new BrowserPhotoStore(this.photos, clientKey);
  }

  async all(): Promise<OutboxEntry[]> {
    const entries = await (await this.database()).getAll('outbox');
    return entries.toSorted(byQueuedTime);
  }

  async put(entry: OutboxEntry): Promise<void> {
    await (await this.database()).put('outbox', entry);
  }

  async remove(clientKey: string): Promise<void> {
    await (await this.database()).delete('outbox', clientKey);
  }
}
