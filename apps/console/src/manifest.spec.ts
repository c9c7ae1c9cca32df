import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

const app = join(import.meta.dirname, '..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(app, file), 'utf8'));

const manifest = read('public/manifest.webmanifest') as {
  readonly id: string;
  readonly scope: string;
  readonly start_url: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[];
  readonly shortcuts: readonly { readonly url: string }[];
};

describe('the manifest of the console', () => {
  it('keeps its identity apart from that of the portal, and leads to pages that are there', () => {
    expect([manifest.id, manifest.scope]).toEqual(['/console/', '/console/']);
    const routes = readFileSync(join(app, 'src/app/app.routes.ts'), 'utf8');
    for (const address of [manifest.start_url, ...manifest.shortcuts.map(({ url }) => url)]) {
      expect(address.startsWith(manifest.scope)).toBe(true);
      expect(routes).toContain(`'${address.slice(manifest.scope.length)}'`);
    }
  });

  it('has icons of the sizes that it names', async () => {
    for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.sizes !== 'any')) {
      const { width, height, format } = await sharp(join(app, 'public', src)).metadata();
      expect([src, `${String(width)}x${String(height)}`, `image/${format}`]).toEqual([src, sizes, type]);
    }
  });
});

describe('the service worker of the console', () => {
  it('keeps files and the ground of the map, never an answer, a photo or a document', () => {
    const { assetGroups, dataGroups } = read('ngsw-config.json') as {
      readonly assetGroups: readonly { readonly resources: { readonly urls?: readonly string[] } }[];
      readonly dataGroups: readonly { readonly urls: readonly string[] }[];
    };
    expect(assetGroups.flatMap(({ resources }) => resources.urls ?? [])).toEqual([]);
    expect(dataGroups.flatMap(({ urls }) => urls)).toEqual(['/map/setup.json', '/map/ground.json']);
  });
});
