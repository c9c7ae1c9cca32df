import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import bg from './i18n/bg.json';
import en from './i18n/en.json';

const page = readFileSync(join(import.meta.dirname, 'index.html'), 'utf8')
  .replaceAll(/\s+/g, ' ')
  .replaceAll(/(?<=>) | (?=<)/g, '');
const script = readFileSync(join(import.meta.dirname, '../public/before-first-paint.js'), 'utf8')
  .replaceAll(/\s+/g, ' ')
  .replaceAll('[ ', '[')
  .replaceAll(', ]', ']');

describe('what is seen before the scripts are there', () => {
  it('is what the application draws in its place', () => {
    expect(page).toContain(`>${bg.shell.name}<`);
    expect(page).toContain(`<h1>${bg.home.heading}</h1>`);
    expect(page).toContain(`<p class="lead">${bg.home.lead}</p>`);
    for (const [code, { home, report, account, mySignals }] of Object.entries({ bg, en })) {
      expect(script).toContain(`${code}: ['${mySignals.heading}', '']`);
      for (const { heading, lead } of [home, report, account]) {
        expect(script).toContain(`${code}: ['${heading}', '${lead}']`);
      }
    }
  });
});
