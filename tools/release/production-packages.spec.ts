import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import outsidePackages from '../build/outside-packages.json' with { type: 'json' };
import { type Lock, productionManifest, strangersIn } from './production-packages.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Parameters<typeof productionManifest>[0];

describe('the package.json of a release', () => {
  it('names the packages alone that stay outside of the programs, in the versions of the workspace', () => {
    const made = productionManifest(manifest) as {
      readonly version: string;
      readonly dependencies: Readonly<Record<string, string>>;
    };
    expect(made.version).toBe(manifest.version);
    expect(Object.keys(made.dependencies)).toEqual(outsidePackages);
    expect(made.dependencies['pg']).toBe(manifest.dependencies['pg']);
  });

  it('is refused without a package that the programs need', () => {
    expect(() => productionManifest({ ...manifest, dependencies: {} })).toThrow(`${outsidePackages[0] ?? ''} of`);
  });
});

describe('a pruned lock', () => {
  const whole: Lock = {
    packages: {
      '': {},
      'node_modules/pg': { version: '8.0.0', integrity: 'sha512-a' },
      'node_modules/sharp': { version: '1.0.0', integrity: 'sha512-b' },
    },
  };

  it('holds what the whole one holds', () => {
    const pruned = { packages: { '': {}, 'node_modules/pg': { version: '8.0.0', integrity: 'sha512-a' } } };
    expect(strangersIn(pruned, whole)).toEqual([]);
  });

  it.each([
    ['another version', { 'node_modules/pg': { version: '8.0.1', integrity: 'sha512-a' } }],
    ['another content', { 'node_modules/pg': { version: '8.0.0', integrity: 'sha512-c' } }],
    ['no sum', { 'node_modules/pg': { version: '8.0.0' } }],
    ['another place', { 'node_modules/x/node_modules/pg': { version: '8.0.0', integrity: 'sha512-a' } }],
  ])('with %s is found', (_what, packages) => {
    expect(strangersIn({ packages }, whole)).toEqual(Object.keys(packages));
  });
});
