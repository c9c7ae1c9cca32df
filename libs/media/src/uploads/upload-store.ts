import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { ERRORS, Upload } from '@tus/server';
import type { PhotoStore } from '../store/photo-store.ts';
import type { UploadLedger } from './upload-ledger.ts';
import { resumableMs } from './upload-rules.ts';

/**
 * Raw uploads as files, until they are made into photos. A finished one has no file any more, but is still known as
 * complete: a client that lost the last answer asks with HEAD and must not send everything again.
 */
export class UploadStore extends FileStore {
  constructor(
    private readonly folder: string,
    private readonly ledger: UploadLedger,
    private readonly photos: PhotoStore,
  ) {
    super({ directory: folder, expirationPeriodInMilliseconds: resumableMs });
    // The size has to be known at the start: an upload of unknown size could only be refused late.
    this.extensions = this.extensions.filter((extension) => extension !== 'creation-defer-length');
  }

  override async getUpload(id: string): Promise<Upload> {
    const row = await this.ledger.find(id);
    if (row?.state !== 'READY') {
      return super.getUpload(id);
    }
    return new Upload({ id, size: row.uploadBytes, offset: row.uploadBytes });
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

  async removeRaw(id: string): Promise<void> {
    await rm(this.rawFile(id), { force: true });
    await rm(`${this.rawFile(id)}.json`, { force: true });
  }

  /** @param id a UUID: the ledger knows no other ids */
  rawFile(id: string): string {
    return join(this.folder, id);
  }
}
