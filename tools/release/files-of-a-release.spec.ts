import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { debianChangelog } from './debian-package.ts';
import { normalise, settleServiceWorker, sizeOf } from './program-tree.ts';
import { writeSums } from './sums.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ns-release-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the files of a release', () => {
  it('have the rights and the time of a release, whatever they had', async () => {
    await mkdir(join(folder, 'inner'), { mode: 0o700 });
    const files = { 'inner/text': 'words', 'inner/script': '#!/bin/sh\n', 'inner/odd': 'no program' };
    for (const [name, words] of Object.entries(files)) {
      await writeFile(join(folder, name), words);
      await chmod(join(folder, name), name === 'inner/text' ? 0o600 : 0o777);
    }
    await symlink('text', join(folder, 'inner/link'));
    await normalise(folder, 1_796_019_994);
    const rights = async (name: string) => {
      const { mode, mtimeMs } = await stat(join(folder, name));
      expect(mtimeMs).toBe(1_796_019_994_000);
      return mode & 0o777;
    };
    expect(await rights('.')).toBe(0o755);
    expect(await rights('inner')).toBe(0o755);
    expect(await rights('inner/text')).toBe(0o644);
    expect(await rights('inner/script')).toBe(0o755);
    expect(await rights('inner/odd')).toBe(0o644);
    expect(await sizeOf(folder)).toBe(5 + 10 + 10);
  });

  it('are alike whenever they were built: the service worker has the time of the commit', async () => {
    const file = join(folder, 'ngsw.json');
    const hashTable = Object.fromEntries([...Array(100).keys()].map((key) => [`/${String(key)}.js`, 'hash']));
    await writeFile(file, JSON.stringify({ configVersion: 1, timestamp: 1_796_027_284_555, hashTable }, null, 2));
    await writeFile(`${file}.br`, 'of the building');
    await writeFile(`${file}.gz`, 'of the building');
    await settleServiceWorker(folder, 1_796_019_994);
    const settled = JSON.stringify({ configVersion: 1, timestamp: 1_796_019_994_000, hashTable }, null, 2);
    expect(await readFile(file, 'utf8')).toBe(settled);
    expect(brotliDecompressSync(await readFile(`${file}.br`)).toString()).toBe(settled);
    expect(gunzipSync(await readFile(`${file}.gz`)).toString()).toBe(settled);
  });

  it('have sums in the form of sha256sum', async () => {
    await writeFile(join(folder, 'b'), '');
    await writeFile(join(folder, 'a'), 'a');
    const sums = await writeSums(folder, [join(folder, 'b'), join(folder, 'a')]);
    expect(await readFile(sums, 'utf8')).toBe(
      'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a\n' +
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b\n',
    );
  });

  it('have a changelog of Debian with the day of the commit', () => {
    expect(debianChangelog({ version: '1.0.0', epoch: 1_796_019_994 }, 'Demo <demo@demo.test>')).toMatch(
      /^signali \(1\.0\.0\) stable; .+\n\n {2}\* .+\n\n -- .+ <.+@.+> {2}Mon, 30 Nov 2026 06:26:34 \+0000\n$/,
    );
  });
});

describe('what looks at photos', () => {
  const licences: Readonly<Record<string, string>> = {
    'covers/looking-process.js': 'LICENSE-tensorflow',
    'covers/tfjs-backend-wasm-simd.wasm': 'LICENSE-tensorflow',
    'covers/faces.bin': 'LICENSE-faces',
    'covers/faces.json': 'LICENSE-faces',
  };

  it('has the licence of others next to it, and each of its files is in the papers of the package', async () => {
    const { lookingFiles, lookingProgram } = (await import(pathToFileURL('tools/build/looking.mjs').href)) as Readonly<
      Record<'lookingFiles' | 'lookingProgram', Readonly<Record<string, string>>>
    >;
    const programs = Object.keys(lookingProgram).map((name) => `${name}.js`);
    const files = [...programs, ...Object.keys(lookingFiles).filter((name) => !name.includes('LICENSE'))];
    expect(files.toSorted()).toEqual(Object.keys(licences).toSorted());
    const copyright = await readFile('tools/release/debian/copyright', 'utf8');
    for (const file of files) {
      expect(copyright).toMatch(new RegExp(`^(?:Files:)? dist/apps/\\*/${file.replaceAll('.', '\\.')}$`, 'm'));
    }
    const wordsOf = (name: string) => readFile(lookingFiles[`covers/${name}`] ?? '', 'utf8');
    expect(await wordsOf('LICENSE-tensorflow')).toMatch(/Google LLC[^]+Apache License[^]+END OF TERMS AND CONDITIONS/);
    expect(await wordsOf('LICENSE-faces')).toMatch(/^MIT License/);
  });
});
