import type { DeviceStorage } from '../device/storage.ts';
import { PhonePhotoStore, type PhoneFiles } from '../photos/phone-photo-store.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { byQueuedTime, type OutboxEntry } from './outbox-entry.ts';
import type { ReportStore } from './report-store.ts';

const prefix = 'ns.pressed.';

/** Unsent signals of the native app: pressed ones among the app's preferences, photos in its files. */
export class PhoneStore implements ReportStore {
  constructor(
    private readonly storage: DeviceStorage,
    private readonly files: () => Promise<PhoneFiles>,
  ) {}

  async all(): Promise<OutboxEntry[]> {
    await this.storage.ready;
    return this.storage
      .keys()
      .filter((key) => key.startsWith(prefix))
      .map((key) => JSON.parse(this.storage.read(key) ?? '') as OutboxEntry)
      .toSorted(byQueuedTime);
  }

  async put(entry: OutboxEntry): Promise<void> {
    const key = prefix + entry.clientKey;
    const before = this.storage.read(key);
    this.storage.write(key, JSON.stringify(entry));
    try {
      await this.storage.settled();
    } catch (cause) {
      // What the phone does not hold must not look as if it did.
      if (before === null) {
        this.storage.remove(key);
      } else {
        this.storage.write(key, before);
      }
      throw cause;
    }
  }

  async remove(clientKey: string): Promise<void> {
    this.storage.remove(prefix + clientKey);
    await this.storage.settled();
  }

  photosOf(clientKey: string): PhotoStore {
    return new PhonePhotoStore(this.storage, this.files, clientKey);
  }
}
