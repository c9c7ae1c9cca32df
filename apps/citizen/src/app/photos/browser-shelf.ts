import type { DeviceDatabase } from '@ns/web';
import type { PhotoShelf, ShelvedPhoto } from './photo-shelf.ts';

const storeName = 'photos';

interface PhotoRecord extends ShelvedPhoto {
  readonly report: string;
  readonly place: number;
}

/**
 * The photos of one report in the browser's IndexedDB. A browser that refuses storage (private mode) just keeps
 * nothing.
 */
export class BrowserShelf implements PhotoShelf {
  private readonly places = new Map<string, number>();

  constructor(
    private readonly database: DeviceDatabase,
    private readonly report: string,
  ) {}

  async all(): Promise<ShelvedPhoto[]> {
    const records = (await this.records()).toSorted((one, other) => one.place - other.place);
    records.forEach(({ id, place }) => this.places.set(id, place));
    return records.map(({ id, file, photoId, refusal, position }) => ({
      id,
      file,
      photoId,
      ...(refusal ? { refusal } : {}),
      ...(position ? { position } : {}),
    }));
  }

  async put(photo: ShelvedPhoto): Promise<void> {
    const place = this.places.get(photo.id) ?? Date.now() + this.places.size;
    this.places.set(photo.id, place);
    const record: PhotoRecord = { ...photo, report: this.report, place };
    await this.quietly(() => this.database.run(storeName, 'readwrite', (store) => store.put(record)));
  }

  async remove(id: string): Promise<void> {
    this.places.delete(id);
    await this.quietly(() => this.database.run(storeName, 'readwrite', (store) => store.delete(id)));
  }

  async clear(): Promise<void> {
    for (const { id } of await this.records()) {
      await this.remove(id);
    }
  }

  private async records(): Promise<PhotoRecord[]> {
    return (
      (await this.quietly(() =>
        this.database.run<PhotoRecord[]>(storeName, 'readonly', (store) => store.index('report').getAll(this.report)),
      )) ?? []
    );
  }

  private async quietly<T>(work: () => Promise<T>): Promise<T | null> {
    return work().catch(() => null);
  }
}
