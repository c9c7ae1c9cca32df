import { join } from 'node:path';
import { BucketUploads } from '../uploads/bucket-uploads.ts';
import { FolderUploads } from '../uploads/folder-uploads.ts';
import type { RawUploads } from '../uploads/raw-uploads.ts';
import { Bucket } from '../store/bucket.ts';
import { BucketPhotoStore } from '../store/bucket-photo-store.ts';
import type { FilesConfig } from '../store/files-config.ts';
import { FolderPhotoStore } from '../store/folder-photo-store.ts';
import { MovingPhotoStore } from '../store/moving-photo-store.ts';
import type { ErasingPhotoStore, PhotoPlace } from '../store/photo-store.ts';

/** One place of files. */
interface FilePlace {
  readonly photos: PhotoPlace;
  readonly uploads: RawUploads;
  /** the bucket that it is; undefined for a folder */
  readonly bucket: Bucket | undefined;
}

/** Where new files go, and the place that may still hold files from before. */
export interface FilePlaces {
  readonly current: FilePlace;
  readonly former: FilePlace | undefined;
}

/** The places of an installation; nothing connects before it is used. */
export function filePlacesOf({ folder, bucket: config, keptIn }: FilesConfig): FilePlaces {
  const local: FilePlace = {
    photos: new FolderPhotoStore(join(folder, 'photos')),
    uploads: new FolderUploads(join(folder, 'uploads')),
    bucket: undefined,
  };
  if (!config) {
    return { current: local, former: undefined };
  }
  const bucket = new Bucket(config);
  const remote: FilePlace = {
    photos: new BucketPhotoStore(bucket),
    uploads: new BucketUploads(bucket, config),
    bucket,
  };
  return keptIn === 's3' ? { current: remote, former: local } : { current: local, former: remote };
}

/** The photos wherever they are. */
export function photosIn({ current, former }: FilePlaces): ErasingPhotoStore {
  return former ? new MovingPhotoStore(current.photos, former.photos) : current.photos;
}

/** Unfinished uploads: those of the first place are written, those of the others only removed. */
export function uploadsIn({ current, former }: FilePlaces): readonly [RawUploads, ...RawUploads[]] {
  return former ? [current.uploads, former.uploads] : [current.uploads];
}
