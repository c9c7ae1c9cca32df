import type { Readable } from 'node:stream';
import { isDiskFull } from '@ns/platform';
import { DataStore, ERRORS, Upload } from '@tus/server';
import type { PhotoStore } from '../store/photo-store.ts';
import type { RawUploads } from './raw-uploads.ts';
import type { UploadLedger } from './upload-ledger.ts';
import { resumableMs } from './upload-rules.ts';

/**
 * What @tus/server knows of uploads: whose rows there are, and the bytes as they were sent until they are made into
 * photos. A finished upload has no bytes any more, but is still known as complete: a client that lost the last answer
 * asks with HEAD and must not send everything again.
 */
export class UploadStore extends DataStore {
  // The size has to be known at the start: an upload of unknown size could only be refused late.
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];

  /** @param raw the place where uploads are written, and others where some may be left */
  constructor(
    private readonly raw: readonly [RawUploads, ...RawUploads[]],
    private readonly ledger: UploadLedger,
    private readonly photos: PhotoStore,
  ) {
    super();
  }

  /** One that could not be begun leaves nothing and does not count among those of the account. */
  override async create(upload: Upload): Promise<Upload> {
    try {
      return await (await this.raw[0].store()).create(upload);
    } catch (cause) {
      await (isDiskFull(cause) ? this.makeRoom(upload.id) : this.ledger.forget(upload.id));
      throw cause;
    }
  }

  /** Bytes that a full disk does not take go with those before them: they are room for others. */
  override async write(source: Readable, id: string, offset: number): Promise<number> {
    try {
      return await (await this.raw[0].store()).write(source, id, offset);
    } catch (cause) {
      if (isDiskFull(cause)) {
        await this.makeRoom(id);
      }
      throw cause;
    }
  }

  override async getUpload(id: string): Promise<Upload> {
    const row = await this.ledger.find(id);
    if (row?.state !== 'READY') {
      return (await this.raw[0].store()).getUpload(id);
    }
    return new Upload({ id, size: row.uploadBytes, offset: row.uploadBytes });
  }

  override getExpiration(): number {
    return resumableMs;
  }

  /** The client gives a photo up that it has not used. */
  override async remove(id: string): Promise<void> {
    const row = await this.ledger.find(id);
    if (!row || row.claimed) {
      throw ERRORS.FILE_NOT_FOUND;
    }
    await this.discard(id);
  }

  /** Removes everything that there is of an upload that belongs to no signal; harmless when nothing is left. */
  async discard(id: string): Promise<void> {
    await this.removeRaw(id);
    await this.photos.remove(id);
    await this.ledger.forget(id);
  }

  /**
   * Removes an upload for which the disk has no room. The row may be on the same disk: what cannot be removed now is
   * forgotten with what was never finished.
   */
  async makeRoom(id: string): Promise<void> {
    await this.discard(id).catch(() => undefined);
  }

  /** Removes what was sent, with every version that a place keeps: it still says where and when a photo was taken. */
  async eraseRaw(id: string): Promise<void> {
    for (const place of this.raw) {
      await place.erase(id);
    }
  }

  async removeRaw(id: string): Promise<void> {
    for (const place of this.raw) {
      await place.remove(id);
    }
  }

  /** All bytes of a complete upload; undefined when they are gone. */
  content(id: string): Promise<Buffer | undefined> {
    return this.raw[0].content(id);
  }
}
