import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineFiles, machineLinks, sectionOf } from '@ns/release';
import { describe, expect, it } from 'vitest';
import { root } from './workspace.ts';

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const versionIn = (path: string): string => (JSON.parse(textOf(path)) as { readonly version: string }).version;

describe('the version', () => {
  const version = versionIn('package.json');

  it('has a section of the changelog, below what is not out yet', () => {
    const changelog = textOf('.github/CHANGELOG.md');
    expect(sectionOf(changelog, version)).not.toBe('');
    expect(changelog.indexOf('\n## Unreleased\n')).toBeGreaterThan(0);
    expect(changelog.indexOf('\n## Unreleased\n')).toBeLessThan(changelog.indexOf(`\n## ${version} `));
  });

  it('is that of the lock', () => {
    expect(versionIn('package-lock.json')).toBe(version);
  });
});

describe('the files of a release on a machine', () => {
  it('are in the repository', () => {
    expect(machineFiles.filter(({ from }) => !existsSync(join(root, from)))).toEqual([]);
  });

  it('lie where a package may put them, each in one place', () => {
    const places = [...machineFiles.map(({ to }) => to), ...Object.keys(machineLinks)];
    expect(places.filter((to) => !/^(usr\/(bin|lib|share)|etc)\/[\w@./-]+$/.test(to))).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
  });
});
