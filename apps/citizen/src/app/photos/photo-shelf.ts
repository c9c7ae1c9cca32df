/** A photo as it is kept on the device until the signal is sent. */
export interface ShelvedPhoto {
  readonly id: string;
  readonly file: File;
  /** The server's id once the upload is complete. */
  readonly photoId: string | null;
}

/** Where photos of an unsent form wait, so that a reload or an empty battery loses none. */
export interface PhotoShelf {
  all(): Promise<ShelvedPhoto[]>;
  put(photo: ShelvedPhoto): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** For short forms whose photos need not outlive the page. */
export const noShelf: PhotoShelf = {
  all: () => Promise.resolve([]),
  put: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};

const STORE = 'photos';

/** The shelf in the browser's IndexedDB. A browser that refuses storage (private mode) just keeps nothing. */
export class BrowserShelf implements PhotoShelf {
  private readonly database: Promise<IDBDatabase>;

  constructor(name: string) {
    this.database = open(name);
    // Each call below meets the failure by itself.
    this.database.catch(() => undefined);
  }

  async all(): Promise<ShelvedPhoto[]> {
    return (await this.run<ShelvedPhoto[]>('readonly', (store) => store.getAll())) ?? [];
  }

  async put(photo: ShelvedPhoto): Promise<void> {
    await this.run('readwrite', (store) => store.put(photo));
  }

  async remove(id: string): Promise<void> {
    await this.run('readwrite', (store) => store.delete(id));
  }

  async clear(): Promise<void> {
    await this.run('readwrite', (store) => store.clear());
  }

  private async run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T | null> {
    try {
      const transaction = (await this.database).transaction(STORE, mode);
      return await result<T>(work(transaction.objectStore(STORE)));
    } catch {
      return null;
    }
  }
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
  return result<IDBDatabase>(request);
}

function result<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error ?? new Error('The browser storage refused.'));
  });
}
