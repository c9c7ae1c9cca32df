import type { PhotoStore } from '../photos/photo-store.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** What this device keeps of unsent signals: pressed ones and the photos of all. */
export interface ReportStore {
  /** Pressed signals in the order of the presses. */
  all(): Promise<OutboxEntry[]>;
  /** @throws when the device refuses storage: the press does not count then */
  put(entry: OutboxEntry): Promise<void>;
  remove(clientKey: string): Promise<void>;
  /** The photos of one report, by its client key. */
  photosOf(clientKey: string): PhotoStore;
}
