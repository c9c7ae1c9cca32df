import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  pictureName,
  pictureOf,
  type KeptFiles,
  type PhotoPlace,
  type FileVariant,
  fileVariants,
  type StoredPicture,
} from './photo-store.ts';

/** Keeps photos as files of a folder that all processes share. */
export class FolderPhotoStore implements PhotoPlace {
  constructor(private readonly folder: string) {}

  async save(id: string, pictures: KeptFiles): Promise<void> {
    for (const variant of fileVariants) {
      const picture = pictures[variant];
      if (picture) {
        await writeWhole(this.path(id, variant), picture);
      }
    }
  }

  async read(id: string, variant: FileVariant): Promise<Buffer | undefined> {
    return unlessMissing(readFile(this.path(id, variant)));
  }

  async remove(id: string): Promise<void> {
    for (const variant of fileVariants) {
      await rm(this.path(id, variant), { force: true });
    }
  }

  /** A folder keeps no versions. */
  async erase(id: string): Promise<void> {
    await this.remove(id);
  }

  async *list(): AsyncIterable<StoredPicture> {
    for (const part of (await unlessMissing(readdir(this.folder))) ?? []) {
      for (const name of await readdir(join(this.folder, part))) {
        const picture = pictureOf(name);
        const file = picture && (await unlessMissing(stat(join(this.folder, part, name))));
        if (picture && file) {
          yield { ...picture, bytes: file.size };
        }
      }
    }
  }

  /** Ids end at random: their last two digits spread the files evenly over 256 folders. */
  private path(id: string, variant: FileVariant): string {
    return join(this.folder, id.slice(-2), pictureName(id, variant));
  }
}

/** A file is there whole or not at all, also after a crash in the middle. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(temporary, content, { flush: true });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

/** What was asked of a file; undefined when there is no such file. */
export async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      return undefined;
    }
    throw cause;
  }
}
