import { join } from 'node:path';
import { type Viewer } from '@ns/identity';
import { type Database, type DerivedKeys, type EntityManager, type Logger, type ScheduledTask } from '@ns/platform';
import { PhotoCovers } from './covers/photo-covers.ts';
import { Turnstile } from './images/turnstile.ts';
import { forgetPhotos } from './schedule/forget-photos.ts';
import { forgetRenditions } from './schedule/forget-renditions.ts';
import { FolderPhotoStore } from './store/folder-photo-store.ts';
import { createPhotoHandler } from './store/photo-handler.ts';
import { PhotoLinks } from './store/photo-links.ts';
import { type PhotoStore } from './store/photo-store.ts';
import { PhotoIntake } from './uploads/photo-intake.ts';
import { createUploadHandler, type NodeHandler } from './uploads/upload-handler.ts';
import { UploadLedger } from './uploads/upload-ledger.ts';
import { UploadStore } from './uploads/upload-store.ts';

export interface MediaDeps {
  readonly database: Database;
  readonly keys: DerivedKeys;
  readonly dataFolder: string;
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  /** origins of the pages inside the native apps, which may upload from there */
  readonly nativeOrigins: readonly string[];
  readonly viewerOf: (em: EntityManager, authorization: string | undefined) => Promise<Viewer>;
  readonly logger: Logger;
}

/** What the api takes from the slice; see `mediaRoutes` for how it is mounted. */
export interface Media {
  readonly links: PhotoLinks;
  readonly store: PhotoStore;
  readonly covers: PhotoCovers;
  readonly uploadHandler: NodeHandler;
  readonly photoHandler: NodeHandler;
}

/** Pictures worked on at the same time in one process; each may take some hundred MB while it is decoded. */
const picturesAtOnce = 2;

/** Puts the slice together for the api. */
export function composeMedia(deps: MediaDeps): Media {
  const store = photoStoreIn(deps.dataFolder);
  const links = new PhotoLinks(deps.keys, deps.publicUrl);
  const ledger = new UploadLedger(deps.database);
  const uploads = uploadStoreIn(deps.dataFolder, ledger, store);
  const turnstile = new Turnstile(picturesAtOnce);
  const intake = new PhotoIntake(uploads, ledger, store, turnstile);
  return {
    links,
    store,
    covers: new PhotoCovers(deps.database, store, turnstile),
    uploadHandler: createUploadHandler({ ...deps, uploads, ledger, intake }),
    photoHandler: createPhotoHandler({ links, store, logger: deps.logger }),
  };
}

/** The photos of this installation, for whoever sends them on. */
export function photoStoreIn(dataFolder: string): PhotoStore {
  return new FolderPhotoStore(join(dataFolder, 'photos'));
}

/** The slice's work that returns by itself; run by the worker. */
export function mediaTasks(database: Database, dataFolder: string): readonly ScheduledTask[] {
  const store = photoStoreIn(dataFolder);
  return [
    forgetPhotos(database, uploadStoreIn(dataFolder, new UploadLedger(database), store), store),
    forgetRenditions(database, store),
  ];
}

function uploadStoreIn(dataFolder: string, ledger: UploadLedger, store: PhotoStore): UploadStore {
  return new UploadStore(join(dataFolder, 'uploads'), ledger, store);
}
