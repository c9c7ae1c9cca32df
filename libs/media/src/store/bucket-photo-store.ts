import type { Bucket } from './bucket.ts';
import {
  contentTypeOf,
  pictureName,
  pictureOf,
  type KeptFiles,
  type PhotoPlace,
  type FileVariant,
  fileVariants,
  type StoredPicture,
} from './photo-store.ts';

const folder = 'photos/';

/** Keeps photos as objects of a bucket. Their addresses stay ours: nobody but this program asks the bucket. */
export class BucketPhotoStore implements PhotoPlace {
  constructor(private readonly bucket: Bucket) {}

  async save(id: string, pictures: KeptFiles): Promise<void> {
    for (const variant of fileVariants) {
      const picture = pictures[variant];
      if (picture) {
        await this.bucket.put(keyOf(id, variant), picture, contentTypeOf(variant));
      }
    }
  }

  async read(id: string, variant: FileVariant): Promise<Buffer | undefined> {
    return (await this.bucket.get(keyOf(id, variant)))?.content;
  }

  async remove(id: string): Promise<void> {
    for (const variant of fileVariants) {
      await this.bucket.remove(keyOf(id, variant));
    }
  }

  async erase(id: string): Promise<void> {
    await this.bucket.removeVersions(`${folder}${id}.`);
  }

  async *list(): AsyncIterable<StoredPicture> {
    for await (const { key, bytes } of this.bucket.list(folder)) {
      const picture = pictureOf(key.slice(folder.length));
      if (picture) {
        yield { ...picture, bytes };
      }
    }
  }
}

function keyOf(id: string, variant: FileVariant): string {
  return `${folder}${pictureName(id, variant)}`;
}
