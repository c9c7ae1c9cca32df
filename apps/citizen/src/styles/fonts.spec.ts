import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const app = join(import.meta.dirname, '../..');
const fonts = readdirSync(join(app, 'public/fonts')).filter((name) => name.endsWith('.woff2'));
const namedIn = (file: string) =>
  [
    ...new Set([...readFileSync(join(app, file), 'utf8').matchAll(/fonts\/([\w-]+\.woff2)/g)].map(([, name]) => name)),
  ].toSorted();

describe('the fonts', () => {
  it.each(fonts)('%s carries the hash of its content, so that browsers may keep it for ever', (name) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(app, 'public/fonts', name)))
      .digest('hex');
    expect(name).toContain(`-${hash.slice(0, 8)}.`);
  });

  it('are the same in the page and in the style sheet', () => {
    expect(namedIn('src/index.html')).toEqual(fonts.toSorted());
    expect(namedIn('src/styles/fonts.css')).toEqual(fonts.toSorted());
  });
});
