import { deviceDatabase } from '@ns/web';
import type { DBSchema } from 'idb';
import { BrowserPhotoStore, type PhotoRecord } from '../photos/browser-photo-store.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { WorkAct } from './work-act.ts';

interface WorkTables extends DBSchema {
  readonly photos: {
    readonly key: string;
    readonly value: PhotoRecord;
    readonly indexes: { readonly report: string };
  };
  readonly acts: { readonly key: string; readonly value: WorkAct };
}

/** When a photo of an act was taken. */
export type WorkSide = 'before' | 'after';

/** Acts of contractors that wait in the browser's IndexedDB, with their photos. */
export class WorkStore {
  private readonly database = deviceDatabase<WorkTables>('ns.work', (created) => {
    created.createObjectStore('photos', { keyPath: 'id' }).createIndex('report', 'report');
    created.createObjectStore('acts', { keyPath: 'key' });
  });

  /** In the order of the presses. */
  async all(): Promise<WorkAct[]> {
    const acts = await (await this.database()).getAll('acts');
    return acts.toSorted((one, other) => (one.queuedAt < other.queuedAt ? -1 : 1));
  }

  /** @throws when the device refuses storage: the press does not count then */
  async put(act: WorkAct): Promise<void> {
    await (await this.database()).put('acts', act);
  }

  async remove(key: string): Promise<void> {
    await this.photosOf(key, 'before').clear();
    await this.photosOf(key, 'after').clear();
    await (await this.database()).delete('acts', key);
  }

  photosOf(key: string, side: WorkSide): PhotoStore {
    return new BrowserPhotoStore(
      {
        put: async (record) => (await this.database()).put('photos', record),
        remove: async (id) => (await this.database()).delete('photos', id),
        ofReport: async (report) => (await this.database()).getAllFromIndex('photos', 'report', report),
      },
      `${key}.${side}`,
    );
  }
}
