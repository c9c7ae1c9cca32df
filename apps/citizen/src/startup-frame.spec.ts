import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultTag, languageTags } from '@ns/languages';
import { dictionaries } from './i18n/index.ts';

const read = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8').replaceAll(/\s+/g, ' ');
const page = read('index.html').replaceAll(/(?<=>) | (?=<)/g, '');
const theme = read('styles/theme.css');

/** The first colour of this name after `from` in the theme. */
const colour = (name: string, from: string): string =>
  new RegExp(`${from}.*?--ns-${name}: (#\\w+)`).exec(theme)?.[1] ?? `no ${name}`;

describe('what is seen before the scripts are there', () => {
  it.each(languageTags)('has the name of the service in %s', async (tag) => {
    const { shell } = await dictionaries[tag]();
    expect(page).toContain(`<span lang="${tag}">${shell.name}<`);
    expect(page).toContain(`[data-language='${tag}'] .startup-frame-bar [lang='${tag}'],`);
  });

  it('has the words that the application draws in their place, in the language of the page', async () => {
    expect(page).toContain(`<html lang="${defaultTag}"`);
    const { home, report } = await dictionaries[defaultTag]();
    for (const { heading, lead } of [home, report]) {
      expect(page).toContain(`<h1>${heading}</h1><p class="lead">${lead}</p>`);
    }
  });

  it.each([
    ['light', ':root \\{', `.startup-frame {`],
    ['dark', `data-scheme='dark'`, `[data-scheme='dark'] .startup-frame {`],
  ])('has the colours of the theme: %s', (_scheme, from, rule) => {
    const ground = colour('ground', from);
    const frame = page.slice(page.indexOf(rule)).split('}', 1)[0];
    expect(frame).toContain(`background: ${ground};`);
    expect(frame).toContain(`color: ${colour('ink', from)};`);
    expect(page).toContain(`'${ground}'`);
  });
});
