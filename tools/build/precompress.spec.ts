import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { precompress } from './precompress.ts';

const built: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html>',
  'main-AAAAAAAA.js': 'export const text = "сигнал";\n'.repeat(100),
  'ngsw.json': JSON.stringify({ hashTable: Object.fromEntries([...Array(100).keys()].map((key) => [key, 'hash'])) }),
  'map/ground.json': JSON.stringify([...Array(1_000).keys()]),
  'fonts/inter.woff2': 'w'.repeat(5_000),
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ns-precompress-'));
  await Promise.all(['map', 'fonts'].map((name) => mkdir(join(folder, name))));
  await Promise.all(Object.entries(built).map(([name, text]) => writeFile(join(folder, name), text)));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('adds compressed copies of larger text files and leaves the built files as they are', async () => {
  await precompress(folder);
  for (const [name, text] of Object.entries(built)) {
    expect(await readFile(join(folder, name), 'utf8'), name).toBe(text);
  }
  const files = await readdir(folder, { recursive: true });
  const added = files.filter((name) => /\.(br|gz)$/.test(name)).toSorted();
  expect(added).toEqual(
    ['main-AAAAAAAA.js', 'map/ground.json', 'ngsw.json'].flatMap((name) => [`${name}.br`, `${name}.gz`]).toSorted(),
  );
  for (const name of added) {
    const packed = await readFile(join(folder, name));
    const text = (name.endsWith('.br') ? brotliDecompressSync(packed) : gunzipSync(packed)).toString();
    expect(text, name).toBe(built[name.replace(/\.(br|gz)$/, '')]);
  }
});
