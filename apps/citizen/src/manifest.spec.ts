import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../public');

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly form_factor?: string;
}

const manifest = JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8')) as {
  readonly id: string;
  readonly scope: string;
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly { readonly url: string }[];
  readonly share_target: { readonly action: string; readonly params: { files: { name: string; accept: string[] }[] } };
};

describe('the manifest', () => {
  it('has a picture for wide and for narrow screens, each of the size that it names', async () => {
    expect(new Set(manifest.screenshots.map((picture) => picture.form_factor))).toEqual(new Set(['narrow', 'wide']));
    for (const { src, sizes, type } of manifest.screenshots) {
      const { width, height, format } = await sharp(join(folder, src)).metadata();
      expect([src, `${String(width)}x${String(height)}`, `image/${format}`]).toEqual([src, sizes, type]);
      expect(readFileSync(join(folder, src)).byteLength, src).toBeLessThan(100_000);
    }
  });

  it('keeps its identity, and leads to pages that are there', () => {
    expect([manifest.id, manifest.scope]).toEqual(['/', '/']);
    const routes = readFileSync(join(import.meta.dirname, 'app/app.routes.ts'), 'utf8');
    for (const address of [...manifest.shortcuts.map(({ url }) => url), manifest.share_target.action]) {
      expect(routes).toContain(`path: '${address.slice(1)}'`);
    }
  });

  it('shares photos under the name that the service worker reads', () => {
    const [files] = manifest.share_target.params.files;
    const worker = readFileSync(join(folder, 'app-worker.js'), 'utf8');
    expect(files?.accept).toEqual(['image/*']);
    expect(worker).toContain(`getAll('${files?.name ?? ''}')`);
    expect(worker).toContain(`=== '${manifest.share_target.action}'`);
  });
});
