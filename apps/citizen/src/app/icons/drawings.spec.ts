import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { categoryIcon } from './category-icon.ts';
import { drawings } from './drawings.ts';

const styles = readFileSync(join(import.meta.dirname, '../../styles/pieces.css'), 'utf8');

describe('drawings', () => {
  it.each(Object.entries(drawings))('%s has shapes for inside an svg, with lines that are seen', (_name, drawing) => {
    expect(drawing).toMatch(/^<(path|circle|rect|g|ellipse) .*>$/);
    for (const name of drawing.match(/ionicon-[a-z-]+/g) ?? []) {
      expect(styles).toContain(`ns-icon .${name} {`);
    }
    expect(/\.ionicon-fill-none \{([^}]*)\}/.exec(styles)?.[1]).toContain('stroke: currentcolor');
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
