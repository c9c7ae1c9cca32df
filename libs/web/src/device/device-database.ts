/** One IndexedDB database of this site. Every method throws where the browser refuses storage (some private modes). */
export class DeviceDatabase {
  private opened: Promise<IDBDatabase> | null = null;

  /** @param build creates the stores of a new database */
  constructor(
    private readonly name: string,
    private readonly build: (database: IDBDatabase) => void,
  ) {}

  /**
   * Runs one request on one store and waits until it is written.
   * @throws DOMException of the browser when the storage is refused or full
   */
  async run<T>(store: string, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const transaction = (await this.open()).transaction(store, mode);
    const request = work(transaction.objectStore(store));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser storage refused.'));
    });
    return request.result;
  }

  private open(): Promise<IDBDatabase> {
    this.opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(this.name, 1);
      request.onupgradeneeded = () => this.build(request.result);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The browser storage refused.'));
    });
    this.opened.catch(() => {
      // The next call tries anew.
      this.opened = null;
    });
    return this.opened;
  }
}
