import { Injectable } from '@angular/core';
import { DeviceDatabase } from '@ns/web';
import { BrowserShelf, type PhotoShelf } from '../photos/photo-shelf';
import type { OutboxEntry } from './outbox-entry';

/** Where pressed signals wait. @throws when the browser refuses storage */
export interface OutboxStore {
  /** In the order of the presses. */
  all(): Promise<OutboxEntry[]>;
  put(entry: OutboxEntry): Promise<void>;
  remove(clientKey: string): Promise<void>;
}

/** What this device keeps of unsent signals: pressed ones and the photos of all, in IndexedDB. */
@Injectable({ providedIn: 'root' })
export class DeviceStore implements OutboxStore {
  private readonly database = new DeviceDatabase('ns.reports', (created) => {
    created.createObjectStore('photos', { keyPath: 'id' }).createIndex('report', 'report');
    created.createObjectStore('outbox', { keyPath: 'clientKey' });
  });

  /** The photos of one report, by its client key. */
  photosOf(clientKey: string): PhotoShelf {
    return new BrowserShelf(this.database, clientKey);
  }

  async all(): Promise<OutboxEntry[]> {
    const entries = await this.database.run<OutboxEntry[]>('outbox', 'readonly', (store) => store.getAll());
    return entries.toSorted((one, other) => one.pressedAt.localeCompare(other.pressedAt));
  }

  async put(entry: OutboxEntry): Promise<void> {
    await this.database.run('outbox', 'readwrite', (store) => store.put(entry));
  }

  async remove(clientKey: string): Promise<void> {
    await this.database.run('outbox', 'readwrite', (store) => store.delete(clientKey));
  }
}
