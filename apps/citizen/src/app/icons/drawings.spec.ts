import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { categoryIcon } from './category-icon.ts';
import { drawings } from './drawings.ts';

const app = join(import.meta.dirname, '..');

describe('drawings', () => {
  it.each(Object.entries(drawings))('%s is drawn without the network', (_name, address) => {
    expect(address).toMatch(/^data:image\/svg\+xml;utf8,<svg [^>]+>.+<\/svg>$/);
  });

  it('has every icon that a template names', () => {
    const templates = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(ts|html)$/.test(file),
    );
    const named = templates.flatMap((file) =>
      [...readFileSync(join(app, file), 'utf8').matchAll(/<ion-icon[^>]*\sname="([^"]+)"/g)].map(
        ([, name = '']) => name,
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.hasOwn(drawings, name))).toEqual([]);
  });
});

describe('the picture of a category', () => {
  it.each([
    ['bench', 'category-bench'],
    ['waste', 'category-waste'],
    ['invented-later', 'category-dots'],
    ['__proto__', 'category-dots'],
  ])('with the icon %s is %s', (name, picture) => {
    expect(categoryIcon(name)).toBe(picture);
  });
});
