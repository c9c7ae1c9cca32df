import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { palette } from '@ns/municipality';
import { describe, expect, it } from 'vitest';
import { mailPalette } from './mail-palette.ts';

const sheet = readFileSync(join(import.meta.dirname, '../../../../apps/citizen/src/styles/theme.css'), 'utf8');

/** The value of a property in the rule of exactly this selector. */
function valueOf(selector: string, property: string): string | undefined {
  const rule = sheet.split('}').find((each) => each.split('{').at(-2)?.split('*/').at(-1)?.trim() === selector);
  return rule?.split(`--ns-${property}:`)[1]?.split(';')[0]?.trim();
}

describe('the colours of mails', () => {
  it.each(palette)('%s is that of the citizen app', (colour) => {
    const [light, dark] =
      colour === 'teal'
        ? [':root', ":root[data-scheme='dark']"]
        : [`[data-colour='${colour}']`, `[data-scheme='dark'][data-colour='${colour}']`];
    expect(mailPalette[colour]).toEqual({
      light: valueOf(light, 'river'),
      lightMist: valueOf(light, 'river-mist'),
      dark: valueOf(dark, 'river'),
      darkMist: valueOf(dark, 'river-mist'),
      onDark: valueOf(dark, 'on-river'),
    });
  });
});
