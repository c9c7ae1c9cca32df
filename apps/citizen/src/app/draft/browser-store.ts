import { DeviceDatabase } from '@ns/web';
import { BrowserShelf } from '../photos/browser-shelf.ts';
import type { PhotoShelf } from '../photos/photo-shelf.ts';
import { byQueuedTime, type OutboxEntry } from './outbox-entry.ts';
import type { ReportStore } from './report-store.ts';

/** Unsent signals in the browser's IndexedDB. */
export class BrowserStore implements ReportStore {
  private readonly database = new DeviceDatabase('ns.reports', (created) => {
    created.createObjectStore('photos', { keyPath: 'id' }).createIndex('report', 'report');
    created.createObjectStore('outbox', { keyPath: 'clientKey' });
  });

  photosOf(clientKey: string): PhotoShelf {
    return new BrowserShelf(this.database, clientKey);
  }

  async all(): Promise<OutboxEntry[]> {
    const entries = await this.database.run<OutboxEntry[]>('outbox', 'readonly', (store) => store.getAll());
    return entries.toSorted(byQueuedTime);
  }

  async put(entry: OutboxEntry): Promise<void> {
    await this.database.run('outbox', 'readwrite', (store) => store.put(entry));
  }

  async remove(clientKey: string): Promise<void> {
    await this.database.run('outbox', 'readwrite', (store) => store.delete(clientKey));
  }
}
