import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'libs/web/fonts';
const fonts = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
const namedIn = (file: string) =>
  [...new Set([...readFileSync(file, 'utf8').matchAll(/\/([\w-]+\.woff2)/g)].map(([, name]) => name))].toSorted();

describe('the fonts', () => {
  it.each(fonts)('%s carries the hash of its content, so that browsers may keep it for ever', (name) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    expect(name).toContain(`-${hash.slice(0, 8)}.`);
  });

  it('are the same in the style sheet, in the pages of mails, and in those that ask for them early', () => {
    expect(namedIn(join(folder, '_inter.scss'))).toEqual(fonts.toSorted());
    expect(namedIn('apps/citizen/src/index.html')).toEqual(fonts.toSorted());
    expect(namedIn('apps/console/src/index.html')).toEqual(fonts.toSorted());
    expect(namedIn('libs/notifications/src/http/mail-page.ts')).toEqual(fonts.toSorted());
  });
});
