import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import texts from './i18n/bg.json';

const page = readFileSync(join(import.meta.dirname, 'index.html'), 'utf8');

describe('what is seen before the scripts are there', () => {
  it('is what the application draws in its place', () => {
    expect(page).toContain(`>${texts.shell.name}<`);
    expect(page).toContain(`<h1>${texts.home.heading}</h1>`);
    expect(page).toContain(`<p class="lead">${texts.home.lead}</p>`);
  });
});
