import type { UploadConfig } from './media.config.ts';
import { forgetDeletedAccounts, type Viewer } from '@ns/identity';
import {
  type Database,
  type DerivedKeys,
  type EntityManager,
  type Logger,
  type OutboxHandler,
  type ScheduledTask,
  type SecurityLog,
  transportSecurityHeaders,
} from '@ns/platform';
import { PhotoCovers } from './covers/photo-covers.ts';
import { FairTurnstile } from './images/fair-turnstile.ts';
import { forgetLeftovers } from './schedule/forget-leftovers.ts';
import { forgetPhotos } from './schedule/forget-photos.ts';
import { filesThatStay, removeForgottenFiles } from './schedule/remove-forgotten-files.ts';
import { forgetRenditions } from './schedule/forget-renditions.ts';
import { DiskSpace } from './store/disk-space.ts';
import { type FilePlaces, filePlacesOf, photosIn, uploadsIn } from './places/file-places.ts';
import type { FilesConfig } from './store/files-config.ts';
import { documentNameOf } from './queries/attached-documents.ts';
import { createPhotoHandler } from './store/photo-handler.ts';
import { PhotoLinks } from './store/photo-links.ts';
import type { PhotoStore } from './store/photo-store.ts';
import { PublicEditions } from './store/public-editions.ts';
import { PhotoIntake } from './uploads/photo-intake.ts';
import { forgetInMedia } from './writes/forget.ts';
import { createUploadHandler, type NodeHandler } from './uploads/upload-handler.ts';
import { UploadLedger } from './uploads/upload-ledger.ts';
import { UploadStore } from './uploads/upload-store.ts';

export interface MediaNeeds {
  readonly database: Database;
  readonly keys: DerivedKeys;
  readonly files: FilesConfig;
  readonly publicUrl: string;
  readonly uploads: UploadConfig;
  readonly security: SecurityLog;
  /** origins of the pages inside the native apps, which may upload from there */
  readonly nativeOrigins: readonly string[];
  readonly viewerOf: (em: EntityManager, authorization: string | undefined) => Promise<Viewer>;
  /** the account for which the link of a mail takes photos; undefined when it takes none */
  readonly mailSenderOf: (em: EntityManager, token: string) => Promise<string | undefined>;
  /** the contractor's link that has a token, while it works */
  readonly workSenderOf: (em: EntityManager, token: string) => Promise<string | undefined>;
  readonly logger: Logger;
}

/** What the api takes from the slice; see `mediaRoutes` for how it is mounted. */
export interface Media {
  readonly links: PhotoLinks;
  readonly store: PhotoStore;
  readonly covers: PhotoCovers;
  readonly uploadHandler: NodeHandler;
  readonly photoHandler: NodeHandler;
  /** that every answer of both handlers carries, refusals too */
  readonly headers: Readonly<Record<string, string>>;
  /** what is not as it should be, in words, for `/health/ready` */
  degraded(): Promise<readonly string[]>;
}

/**
 * Pictures worked on at the same time in one process; each may take some hundred MB while it is decoded. A report has
 * five photos, which may all be sent at once.
 */
const pictureLine = { atOnce: 2, atOncePerOwner: 1, waitingPerOwner: 5 };

/** Puts the slice together for the api. */
export function composeMedia(needs: MediaNeeds): Media {
  const places = filePlacesOf(needs.files);
  const store = photosIn(places);
  const links = new PhotoLinks(needs.keys, needs.publicUrl);
  const ledger = new UploadLedger(needs.database, needs.uploads.bytesPerDay);
  const uploads = new UploadStore(uploadsIn(places), ledger, store);
  const turnstile = new FairTurnstile(pictureLine);
  const { bucket } = places.current;
  const disk = new DiskSpace(bucket ? undefined : needs.files.folder, needs.uploads.diskReserveBytes, needs.logger);
  const intake = new PhotoIntake(uploads, ledger, store, turnstile);
  return {
    links,
    store,
    covers: new PhotoCovers({ database: needs.database, store, turnstile, disk }),
    uploadHandler: createUploadHandler({ ...needs, uploads, ledger, intake, disk }),
    photoHandler: createPhotoHandler({
      links,
      store,
      nameOf: (id) => documentNameOf(needs.database.fork(), id),
      editions: new PublicEditions(needs.database),
      security: needs.security,
      logger: needs.logger,
    }),
    headers: {
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      ...transportSecurityHeaders(needs.publicUrl),
    },
    degraded: async () => [
      ...(await disk.degraded()),
      ...(await filesThatStay(needs.database)),
      ...(bucket && !(await bucket.isThere())
        ? ['The S3 storage does not answer: no photos are taken, shown or registered.']
        : []),
    ],
  };
}

/** The photos of this installation, for slices that forward them. */
export function photoStoreIn(files: FilesConfig): PhotoStore {
  return photosIn(filePlacesOf(files));
}

/** Covers of photos for a process that takes no uploads. */
export function photoCoversIn(database: Database, files: FilesConfig, logger: Logger): PhotoCovers {
  const places = filePlacesOf(files);
  return new PhotoCovers({
    database,
    store: photosIn(places),
    turnstile: new FairTurnstile(pictureLine),
    disk: new DiskSpace(places.current.bucket ? undefined : files.folder, 0, logger),
  });
}

/** The slice's work that returns by itself; run by the worker. */
export function mediaTasks(database: Database, files: FilesConfig, logger: Logger): readonly ScheduledTask[] {
  const places = filePlacesOf(files);
  const store = photosIn(places);
  const uploads = rawUploads(database, places);
  return [
    forgetPhotos(database, uploads, store),
    forgetRenditions(database, store),
    forgetLeftovers(database, uploadsIn(places)),
    removeForgottenFiles(database, uploads, store, logger),
  ];
}

/** What the slice does when the outbox brings what other slices did; run by the worker. */
export function mediaOutboxHandlers(): readonly OutboxHandler[] {
  return [forgetDeletedAccounts('media', forgetInMedia)];
}

/** Uploads that are only removed: how much may be sent does not matter here. */
function rawUploads(database: Database, places: FilePlaces): UploadStore {
  return new UploadStore(uploadsIn(places), new UploadLedger(database, 0), photosIn(places));
}
