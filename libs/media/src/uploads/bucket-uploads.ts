import type { Readable } from 'node:stream';
import type { S3Store } from '@tus/s3-store';
import { ERRORS, Upload } from '@tus/server';
import { type Bucket, clientConfigOf, isNoSuch } from '../store/bucket.ts';
import type { BucketConfig } from '../store/files-config.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import type { OldUpload, RawUploads } from './raw-uploads.ts';
import { largestUpload, resumableMs } from './upload-rules.ts';

const folder = 'uploads/';

/**
 * Uploads in a bucket, as `@tus/s3-store` writes them: for each one a note (`.info`), a multipart upload, and an object
 * (`.part`) with the bytes that are too few for a part. Requests of one upload must come one after the other, see
 * `UploadLocker`.
 */
export class BucketUploads implements RawUploads {
  private made: Promise<S3Store> | undefined;

  constructor(
    private readonly bucket: Bucket,
    private readonly config: BucketConfig,
  ) {}

  async store(): ReturnType<RawUploads['store']> {
    const inner = await this.tusStore();
    return {
      create: (upload) => asked(() => inner.create(this.named(upload))).then((made) => this.unnamed(made)),
      write: (source: Readable, id: string, offset: number) => asked(() => inner.write(source, this.key(id), offset)),
      getUpload: async (id) => this.unnamed(await asked(() => this.find(inner, id))),
    };
  }

  async content(id: string): Promise<Buffer | undefined> {
    return (await this.bucket.get(`${folder}${id}`))?.content;
  }

  /** The note goes last: it names the multipart upload, should the removal be interrupted. */
  async remove(id: string): Promise<void> {
    const key = await this.giveUp(id);
    for (const name of [key, `${key}.part`, `${key}.info`]) {
      await this.bucket.remove(name);
    }
  }

  async erase(id: string): Promise<void> {
    await this.bucket.removeVersions(await this.giveUp(id));
  }

  /** Ends the parts of an upload that is under way. @returns its key */
  private async giveUp(id: string): Promise<string> {
    const key = `${folder}${id}`;
    const multipart = (await this.bucket.get(`${key}.info`))?.notes['upload-id'];
    if (multipart !== undefined) {
      await this.bucket.abort(key, multipart);
    }
    return key;
  }

  async *before(time: Date): AsyncIterable<OldUpload> {
    for await (const { key, uploadId, begunAt } of this.bucket.openMultiparts(folder)) {
      if (begunAt < time) {
        yield { id: key.slice(folder.length), remove: () => this.bucket.abort(key, uploadId) };
      }
    }
    for await (const { key, modifiedAt } of this.bucket.list(folder)) {
      if (modifiedAt < time) {
        const id = key.slice(folder.length).replace(/\.(info|part)$/, '');
        yield { id, remove: () => this.remove(id) };
      }
    }
  }

  /** @tus/s3-store says "not found" whatever went wrong with the note. */
  private async find(inner: S3Store, id: string): Promise<Upload> {
    try {
      return await inner.getUpload(this.key(id));
    } catch (cause) {
      if (cause === ERRORS.FILE_NOT_FOUND && (await this.bucket.get(`${folder}${id}.info`)) !== undefined) {
        throw new StoreUnavailable(cause);
      }
      throw cause;
    }
  }

  private tusStore(): Promise<S3Store> {
    this.made ??= import('@tus/s3-store').then(
      ({ S3Store }) =>
        new S3Store({
          // All of an upload is one part when it comes in one piece.
          partSize: largestUpload,
          expirationPeriodInMilliseconds: resumableMs,
          // Not every server knows tags.
          useTags: false,
          // A note that is remembered outlives its upload, which another process may have removed.
          cache: { get: nothing, set: nothing, delete: nothing },
          s3ClientConfig: { ...clientConfigOf(this.config), bucket: this.config.bucket },
        }),
    );
    return this.made;
  }

  private key(id: string): string {
    return `${this.config.prefix}${folder}${id}`;
  }

  private named(upload: Upload): Upload {
    return new Upload({ ...partsOf(upload), id: this.key(upload.id) });
  }

  private unnamed(upload: Upload): Upload {
    return new Upload({ ...partsOf(upload), id: upload.id.slice(this.key('').length) });
  }
}

const nothing = () => Promise.resolve(undefined);

function partsOf({ id, size, offset, metadata, creation_date, storage }: Upload) {
  return {
    id,
    offset,
    ...(size !== undefined && { size }),
    ...(metadata && { metadata }),
    ...(creation_date !== undefined && { creation_date }),
    ...(storage && { storage }),
  };
}

/** Errors of the SDK in our words; those of the protocol and of the sender's line stay as they are. */
async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (isNoSuch(cause)) {
      throw ERRORS.FILE_NO_LONGER_EXISTS;
    }
    throw cause instanceof Error && '$metadata' in cause ? new StoreUnavailable(cause) : cause;
  }
}
