import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '@ns/platform';
import { z } from 'zod';

const description = 'backup.json';
/** Of a backup that is being made. */
export const unfinished = '.part';

/** What a backup says of itself. */
const manifest = z.object({
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  reports: z.number(),
  dump: z.object({ bytes: z.number(), sha256: z.string() }),
  /** of the data folder; null where they are in a bucket, which is backed up where it is kept */
  files: z.object({ count: z.number(), bytes: z.number() }).nullable(),
});
export type BackupManifest = z.output<typeof manifest>;

/** The dump of the database in a backup. */
export function dumpIn(folder: string): string {
  return join(folder, 'database.dump');
}

/** The copy of the data folder in a backup. */
export function filesIn(folder: string): string {
  return join(folder, 'files');
}

/** Ends a backup: only one that has its description counts. */
export async function describeBackup(folder: string, content: BackupManifest): Promise<void> {
  const path = join(folder, description);
  await writeFile(`${path}${unfinished}`, `${JSON.stringify(content, undefined, 2)}\n`, { flush: true });
  await rename(`${path}${unfinished}`, path);
}

/**
 * Reads what a backup says of itself and compares it with its dump.
 * @throws ConfigurationError when the folder holds no whole backup
 */
export async function checkedBackup(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, description), 'utf8').catch(() => {
    throw new ConfigurationError(`${folder} holds no finished backup: ${description} is missing.`);
  });
  const read = manifest.safeParse(asJson(text));
  if (!read.success) {
    throw new ConfigurationError(`${folder} holds no finished backup: ${description} cannot be read.`);
  }
  if ((await digestOf(dumpIn(folder))).sha256 !== read.data.dump.sha256) {
    throw new ConfigurationError(`${dumpIn(folder)} is not the file that was written: the backup is damaged.`);
  }
  return read.data;
}

/** Size and SHA-256 of a file. */
export async function digestOf(path: string): Promise<BackupManifest['dump']> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(path)) {
    hash.update(part as Buffer);
    bytes += (part as Buffer).byteLength;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The finished backups below a folder, the newest first. */
export async function finishedBackups(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (entry.isDirectory() && !entry.name.endsWith(unfinished)) {
      const names = await readdir(join(root, entry.name));
      if (names.includes(description)) {
        found.push(join(root, entry.name));
      }
    }
  }
  return found.toSorted().toReversed();
}

/** Removes all but the newest ones. @returns those that were removed */
export async function keepNewest(root: string, count: number): Promise<readonly string[]> {
  const old = (await finishedBackups(root)).slice(count);
  for (const folder of old) {
    await rm(folder, { recursive: true, force: true });
  }
  return old;
}

/** Milliseconds after which what is unfinished is left over: no backup takes as long. */
const leftAfterMs = 24 * 3_600_000;

/** Removes what backups left that were killed. */
export async function removeLeftOvers(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const path = join(root, name);
    if (name.endsWith(unfinished) && Date.now() - (await stat(path)).mtimeMs > leftAfterMs) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
