import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { NotePlace } from './note-place.ts';

const unfinished = '.part';

/** The notes of an installation whose files are in this folder. */
export function notesIn(dataFolder: string): NotePlace {
  return new NoteFolder(join(dataFolder, 'notes'));
}

/** Notes as files of a folder, which all processes share. */
export class NoteFolder implements NotePlace {
  constructor(private readonly folder: string) {}

  /** There whole or not at all, also after a crash in the middle. */
  async write(name: string, text: string): Promise<void> {
    const path = join(this.folder, name);
    const temporary = `${path}.${randomUUID()}${unfinished}`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(temporary, text, { flush: true });
      await rename(temporary, path);
    } catch (cause) {
      await rm(temporary, { force: true });
      throw cause;
    }
  }

  async read(name: string): Promise<string | undefined> {
    return unlessMissing(readFile(join(this.folder, name), 'utf8'));
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name), { force: true });
  }

  async *list(below: string): AsyncIterable<string> {
    const found = await unlessMissing(readdir(join(this.folder, below), { recursive: true, withFileTypes: true }));
    for (const entry of found ?? []) {
      if (entry.isFile() && !entry.name.endsWith(unfinished)) {
        yield relative(this.folder, join(entry.parentPath, entry.name));
      }
    }
  }
}

async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      return undefined;
    }
    throw cause;
  }
}
