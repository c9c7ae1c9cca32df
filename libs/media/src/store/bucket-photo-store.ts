import type { Bucket } from './bucket.ts';
import {
  pictureName,
  pictureOf,
  type PhotoPictures,
  type PhotoPlace,
  type PhotoVariant,
  photoVariants,
  type StoredPicture,
} from './photo-store.ts';

const folder = 'photos/';

/** Keeps photos as objects of a bucket. Their addresses stay ours: nobody but this program asks the bucket. */
export class BucketPhotoStore implements PhotoPlace {
  constructor(private readonly bucket: Bucket) {}

  async save(id: string, pictures: PhotoPictures): Promise<void> {
    for (const variant of photoVariants) {
      const picture = pictures[variant];
      if (picture) {
        await this.bucket.put(keyOf(id, variant), picture, 'image/jpeg');
      }
    }
  }

  async read(id: string, variant: PhotoVariant): Promise<Buffer | undefined> {
    return (await this.bucket.get(keyOf(id, variant)))?.content;
  }

  async remove(id: string): Promise<void> {
    for (const variant of photoVariants) {
      await this.bucket.remove(keyOf(id, variant));
    }
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

function keyOf(id: string, variant: PhotoVariant): string {
  return `${folder}${pictureName(id, variant)}`;
}
