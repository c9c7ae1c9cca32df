import DataLoader from 'dataloader';

/** Reads many keys in one statement; answers in the order of the keys. */
export type BatchRead<K, V> = (keys: readonly K[]) => Promise<readonly V[]>;

/**
 * The loaders of one request: every relation of a list is read once for all its rows. One set per request (per event on
 * a subscription), because a loader also remembers.
 */
export class RequestLoaders {
  private readonly loaders = new Map<string, DataLoader<never, unknown>>();

  /** The loader of this name, made on first use. */
  of<K, V>(name: string, read: BatchRead<K, V>): DataLoader<K, V> {
    let loader = this.loaders.get(name) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V>(read);
      this.loaders.set(name, loader as unknown as DataLoader<never, unknown>);
    }
    return loader;
  }
}

/** Puts grouped rows into the order of the keys; keys without rows get none. */
export function inKeyOrder<K, V>(keys: readonly K[], rows: readonly V[], keyOf: (row: V) => K): V[][] {
  const grouped = Map.groupBy(rows, keyOf);
  return keys.map((key) => grouped.get(key) ?? []);
}
