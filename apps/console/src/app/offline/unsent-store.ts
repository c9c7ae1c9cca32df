import { InjectionToken } from '@angular/core';
import { deviceDatabase } from '@ns/web';
import type { DBSchema } from 'idb';
import type { UnsentAct } from './unsent-act.ts';

/** A photo that could not be sent yet. */
export interface KeptPhoto {
  readonly name: string;
  readonly file: File;
  /** milliseconds since 1970 */
  readonly at: number;
}

/** What was done without network and the photos of it. Each throws where the browser refuses storage. */
export interface UnsentStore {
  /** In the order in which they were done. */
  acts(): Promise<UnsentAct[]>;
  put(act: UnsentAct): Promise<void>;
  /** Forgets an act and the photos that it has on the device. */
  remove(act: UnsentAct): Promise<void>;
  photos(): Promise<KeptPhoto[]>;
  photo(name: string): Promise<KeptPhoto | undefined>;
  putPhoto(photo: KeptPhoto): Promise<void>;
  removePhoto(name: string): Promise<void>;
}

interface Tables extends DBSchema {
  readonly acts: { readonly key: string; readonly value: UnsentAct };
  readonly photos: { readonly key: string; readonly value: KeptPhoto };
}

/** The store in the browser's IndexedDB; its database is made when something is kept or looked for. */
class BrowserStore implements UnsentStore {
  private readonly database = deviceDatabase<Tables>('ns.unsent', (created) => {
    created.createObjectStore('acts', { keyPath: 'clientKey' });
    created.createObjectStore('photos', { keyPath: 'name' });
  });

  async acts(): Promise<UnsentAct[]> {
    const acts = await (await this.database()).getAll('acts');
    return acts.toSorted((one, other) => one.queuedAt.localeCompare(other.queuedAt));
  }

  async put(act: UnsentAct): Promise<void> {
    await (await this.database()).put('acts', act);
  }

  async remove(act: UnsentAct): Promise<void> {
    const both = (await this.database()).transaction(['acts', 'photos'], 'readwrite');
    await Promise.all([
      both.objectStore('acts').delete(act.clientKey),
      ...act.photos.flatMap(({ kept }) => (kept ? [both.objectStore('photos').delete(kept)] : [])),
      both.done,
    ]);
  }

  async photos(): Promise<KeptPhoto[]> {
    return (await this.database()).getAll('photos');
  }

  async photo(name: string): Promise<KeptPhoto | undefined> {
    return (await this.database()).get('photos', name);
  }

  async putPhoto(photo: KeptPhoto): Promise<void> {
    await (await this.database()).put('photos', photo);
  }

  async removePhoto(name: string): Promise<void> {
    await (await this.database()).delete('photos', name);
  }
}

export const unsentStore = new InjectionToken<UnsentStore>('unsentStore', { factory: () => new BrowserStore() });
