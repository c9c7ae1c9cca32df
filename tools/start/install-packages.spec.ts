import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { installPackages } from './install-packages.mjs';

let folder = '';
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ns-install-'));
  await writeFile(at('package-lock.json'), '{}');
  await mkdir(at('node_modules'));
  // In the place of npm: it notes what it was asked, and leaves the mark of npm unless it fails.
  await writeFile(
    at('npm.js'),
    `const { appendFileSync, writeFileSync } = require('node:fs');
     appendFileSync('asked', process.argv[2] + '\\n');
     if (process.env.NPM_FAILS) process.exit(1);
     writeFileSync('node_modules/.package-lock.json', '{}');`,
  );
  vi.stubEnv('npm_execpath', at('npm.js'));
  vi.stubEnv('npm_node_execpath', process.execPath);
  vi.spyOn(console, 'log').mockReturnValue();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

it('installs the packages of a folder once, and again when its lock is another', async () => {
  expect(installPackages(folder, 'words')).toBe(true);
  expect(console.log).toHaveBeenCalledWith('words');
  expect(installPackages(folder, 'words')).toBe(false);
  await writeFile(at('package-lock.json'), '{ "packages": {} }');
  expect(installPackages(folder, 'words')).toBe(true);
  expect(await readFile(at('asked'), 'utf8')).toBe('ci\nci\n');
});

it('ends when npm cannot, and tries again the next time', () => {
  vi.stubEnv('NPM_FAILS', '1');
  vi.spyOn(console, 'error').mockReturnValue();
  const ended = vi.spyOn(process, 'exit').mockImplementation((status) => {
    throw new Error(`exit ${String(status)}`);
  });
  expect(() => installPackages(folder, 'words')).toThrow('exit 1');
  vi.stubEnv('NPM_FAILS', '');
  expect(ended).toHaveBeenCalledTimes(1);
  expect(installPackages(folder, 'words')).toBe(true);
});
