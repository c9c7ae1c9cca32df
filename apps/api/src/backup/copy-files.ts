import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir, stat, utimes } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** Parts of the data folder that people would miss. Unfinished uploads begin anew, secrets are kept elsewhere. */
const kept = ['photos', 'notes'] as const;

/** Milliseconds by which the time of a copy may differ from that of the file. */
const coarsest = 2;

/** How many files, and how large. */
export interface Copied {
  readonly count: number;
  readonly bytes: number;
}

/**
 * Copies the files of a data folder. What is there already stays; what an older copy has unchanged is linked to it and
 * takes no room.
 */
export async function copyFiles(from: string, to: string, older?: string): Promise<Copied> {
  let [count, bytes] = [0, 0];
  for (const part of kept) {
    for await (const path of filesBelow(join(from, part))) {
      const name = relative(from, path);
      const size = await copyOne(path, join(to, name), older === undefined ? undefined : join(older, name));
      if (size !== undefined) {
        count += 1;
        bytes += size;
      }
    }
  }
  return { count, bytes };
}

/** @returns its size; undefined for a file that was removed meanwhile */
async function copyOne(path: string, target: string, older: string | undefined): Promise<number | undefined> {
  const file = await stat(path).catch(() => undefined);
  if (!file) {
    return undefined;
  }
  await mkdir(dirname(target), { recursive: true });
  const before = older === undefined ? undefined : await stat(older).catch(() => undefined);
  try {
    if (older !== undefined && before?.size === file.size && Math.abs(before.mtimeMs - file.mtimeMs) < coarsest) {
      await link(older, target);
    } else {
      await copyFile(path, target, constants.COPYFILE_EXCL);
      await utimes(target, file.atime, file.mtime);
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'EEXIST') {
      throw cause;
    }
  }
  return file.size;
}

async function* filesBelow(folder: string): AsyncIterable<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw cause;
  });
  for (const entry of found) {
    if (entry.isFile() && !entry.name.endsWith('.part')) {
      yield join(entry.parentPath, entry.name);
    }
  }
}
