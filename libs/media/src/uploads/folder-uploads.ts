import { createWriteStream } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDiskFull } from '@ns/platform';
import { FileStore } from '@tus/file-store';
import { ERRORS } from '@tus/server';
import { unlessMissing } from '../store/folder-photo-store.ts';
import type { OldUpload, RawUploads } from './raw-uploads.ts';
import { resumableMs } from './upload-rules.ts';

/** Uploads as files of a folder that all processes share. */
export class FolderUploads implements RawUploads {
  private made: FileStore | undefined;

  constructor(private readonly folder: string) {}

  store(): ReturnType<RawUploads['store']> {
    const inner = (this.made ??= new FileStore({
      directory: this.folder,
      expirationPeriodInMilliseconds: resumableMs,
    }));
    return Promise.resolve({
      create: (upload) => inner.create(upload),
      write: (source, id, offset) => this.write(source, id, offset),
      getUpload: (id) => inner.getUpload(id),
    });
  }

  content(id: string): Promise<Buffer | undefined> {
    return unlessMissing(readFile(this.path(id)));
  }

  async remove(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
    await rm(`${this.path(id)}.json`, { force: true });
  }

  erase(id: string): Promise<void> {
    return this.remove(id);
  }

  async *before(time: Date): AsyncIterable<OldUpload> {
    for (const name of (await unlessMissing(readdir(this.folder))) ?? []) {
      const file = await unlessMissing(stat(join(this.folder, name)));
      if (file && file.mtime < time) {
        const id = name.replace(/\.json$/, '');
        yield { id, remove: () => this.remove(id) };
      }
    }
  }

  /**
   * As @tus/file-store does it, whose error says the same whatever went wrong.
   * @throws Error what the system says when the disk is full
   */
  private async write(source: Readable, id: string, offset: number): Promise<number> {
    const file = createWriteStream(this.path(id), { flags: 'r+', start: offset });
    try {
      await pipeline(source, file);
    } catch (cause) {
      throw isDiskFull(cause) ? cause : ERRORS.FILE_WRITE_ERROR;
    }
    return offset + file.bytesWritten;
  }

  /** @param id a UUID: the ledger knows no other ids */
  private path(id: string): string {
    return join(this.folder, id);
  }
}
