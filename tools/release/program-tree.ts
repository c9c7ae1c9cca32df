import { chmod, cp, lstat, lutimes, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compressFile } from '../build/compress-file.ts';
import type { Source } from './checkout.ts';
import { installProductionPackages } from './production-packages.ts';

/** What a release takes of a built checkout, at the same places. */
const taken = [
  ...['api', 'worker', 'solo', 'citizen', 'console'].map((name) => `dist/apps/${name}`),
  // One file each; nothing reads their maps, which are mostly of packages.
  ...['records-check', 'map-import', 'records-simulator'].map((name) => `dist/tools/${name}/main.js`),
  'libs/records/src/adapters/seos/schema',
  'tools/records-simulator/README.md',
  'LICENSE',
  '.github/CHANGELOG.md',
  '.github/SECURITY.md',
  'tools/docs',
  'tools/decisions',
  'tools/operation',
  'tools/seed',
  'tools/map-import/tiles.lua',
];

/** Sources among them, which are in the programs already, and what only tests read. */
const left = /\.ts$|^(former-release\.json|demo|checks)$/;

/**
 * Makes the tree of `/usr/lib/signali`: the built programs, their packages, papers, examples and what they read.
 * @param folder made anew; its parent exists
 * @throws Error when the checkout is not built
 */
export async function makeProgramTree({ root, epoch }: Source, folder: string): Promise<void> {
  await installProductionPackages(root, folder);
  for (const path of taken) {
    await cp(join(root, path), join(folder, path), { recursive: true, filter: (from) => !left.test(basename(from)) });
  }
  for (const app of ['citizen', 'console']) {
    await settleServiceWorker(join(folder, 'dist/apps', app), epoch);
  }
}

/**
 * Gives `ngsw.json` of a front end the time of the commit: Angular writes that of the building into it, by which two
 * releases of one commit would differ. A browser compares hashes, which stay.
 */
export async function settleServiceWorker(app: string, epoch: number): Promise<void> {
  const file = join(app, 'ngsw.json');
  const built = JSON.parse(await readFile(file, 'utf8')) as { readonly timestamp: number };
  await writeFile(file, JSON.stringify({ ...built, timestamp: epoch * 1000 }, null, 2));
  await compressFile(file);
}

/**
 * Gives every file the rights and the time of a release, so that two of one commit are alike: files may be read by all
 * and are run when they say by which program (`#!`); Node is run as well.
 */
export async function normalise(folder: string, epoch: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const all = entries.map((entry) => ({ path: join(entry.parentPath, entry.name), entry }));
  for (const { path, entry } of all) {
    if (!entry.isSymbolicLink()) {
      await chmod(path, entry.isDirectory() || (await isProgram(path)) ? 0o755 : 0o644);
    }
  }
  // What is in a folder has its time before the folder has.
  for (const path of [
    ...all
      .map((each) => each.path)
      .toSorted()
      .toReversed(),
    folder,
  ]) {
    await lutimes(path, epoch, epoch);
  }
  await chmod(folder, 0o755);
}

async function isProgram(path: string): Promise<boolean> {
  if (path.endsWith('/node/bin/node')) {
    return true;
  }
  if (((await lstat(path)).mode & 0o100) === 0) {
    return false;
  }
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString('latin1') === '#!';
  } finally {
    await file.close();
  }
}

/** Bytes of all files below a folder: what `du --apparent-size` counts, without the folders. */
export async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const entry of entries) {
    if (entry.isFile()) {
      bytes += (await lstat(join(entry.parentPath, entry.name))).size;
    }
  }
  return bytes;
}
