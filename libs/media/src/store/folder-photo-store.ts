import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RenderedPhoto } from '../images/render-photo.ts';
import { type PhotoStore, type PhotoVariant, photoVariants } from './photo-store.ts';

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keeps photos as files of a folder that all processes share. */
export class FolderPhotoStore implements PhotoStore {
  constructor(private readonly folder: string) {}

  async save(id: string, photo: Pick<RenderedPhoto, PhotoVariant>): Promise<void> {
    for (const variant of photoVariants) {
      await writeWhole(this.path(id, variant), photo[variant]);
    }
  }

  async read(id: string, variant: PhotoVariant): Promise<Buffer | undefined> {
    try {
      return await readFile(this.path(id, variant));
    } catch (cause) {
      if (isMissing(cause)) {
        return undefined;
      }
      throw cause;
    }
  }

  async remove(id: string): Promise<void> {
    for (const variant of photoVariants) {
      await rm(this.path(id, variant), { force: true });
    }
  }

  /** Ids end at random: their last two digits spread the files evenly over 256 folders. */
  private path(id: string, variant: PhotoVariant): string {
    if (!idShape.test(id)) {
      throw new Error('A photo id is a UUID in small letters.');
    }
    return join(this.folder, id.slice(-2), `${id}.${variant}.jpg`);
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

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
