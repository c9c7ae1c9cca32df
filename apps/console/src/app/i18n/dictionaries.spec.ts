import { describe, expect, it } from 'vitest';
import bg from './bg.json';
import en from './en.json';

/** Each text as `path {{name}} {{count}}`: where it is and what it takes. */
function shape(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) => {
    const here = path ? `${path}.${key}` : key;
    if (typeof text === 'object' && text !== null) {
      return shape(text, here);
    }
    const takes = [...String(text).matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort();
    return [[here, ...takes].join(' ')];
  });
}

describe('the texts of the console', () => {
  it('exist in both languages and take the same values', () => {
    expect(shape(en).sort()).toEqual(shape(bg).sort());
  });

  it('are never empty', () => {
    expect(JSON.stringify([bg, en])).not.toContain('""');
  });
});
