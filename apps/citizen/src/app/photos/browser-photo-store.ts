import type { PhotoStore, StoredPhoto } from './photo-store.ts';

/** A photo as it is kept. */
export interface PhotoRecord extends StoredPhoto {
  readonly report: string;
  readonly place: number;
}

/** Where the photos of all reports lie; every method throws where the browser refuses storage. */
export interface PhotoTable {
  put(record: PhotoRecord): Promise<unknown>;
  remove(id: string): Promise<unknown>;
  ofReport(report: string): Promise<PhotoRecord[]>;
}

/**
 * The photos of one report in the browser's IndexedDB. A browser that refuses storage (private mode) just keeps
 * nothing.
 */
export class BrowserPhotoStore implements PhotoStore {
  private readonly places = new Map<string, number>();

  constructor(
    private readonly table: PhotoTable,
    private readonly report: string,
  ) {}

  async all(): Promise<StoredPhoto[]> {
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

  async put(photo: StoredPhoto): Promise<void> {
    const place = this.places.get(photo.id) ?? Date.now() + this.places.size;
    this.places.set(photo.id, place);
    const record: PhotoRecord = { ...photo, report: this.report, place };
    await this.quietly(() => this.table.put(record));
  }

  async remove(id: string): Promise<void> {
    this.places.delete(id);
    await this.quietly(() => this.table.remove(id));
  }

  async clear(): Promise<void> {
    for (const { id } of await this.records()) {
      await this.remove(id);
    }
  }

  private async records(): Promise<PhotoRecord[]> {
    return (await this.quietly(() => this.table.ofReport(this.report))) ?? [];
  }

  private async quietly<T>(work: () => Promise<T>): Promise<T | null> {
    return work().catch(() => null);
  }
}
