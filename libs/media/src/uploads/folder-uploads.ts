import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { unlessMissing } from '../store/folder-photo-store.ts';
import type { OldUpload, RawUploads } from './raw-uploads.ts';
import { resumableMs } from './upload-rules.ts';

/** Uploads as files of a folder that all processes share. */
export class FolderUploads implements RawUploads {
  private made: FileStore | undefined;

  constructor(private readonly folder: string) {}

  store(): Promise<FileStore> {
    this.made ??= new FileStore({ directory: this.folder, expirationPeriodInMilliseconds: resumableMs });
    return Promise.resolve(this.made);
  }

  content(id: string): Promise<Buffer | undefined> {
    return unlessMissing(readFile(this.path(id)));
  }

  async remove(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
    await rm(`${this.path(id)}.json`, { force: true });
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

  /** @param id a UUID: the ledger knows no other ids */
  private path(id: string): string {
    return join(this.folder, id);
  }
}
