import { defaultTag, languageTags } from '@ns/languages';
import { describe, expect, it } from 'vitest';
import { dictionaries } from './index.ts';

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

describe.each(languageTags)('the texts of the console in %s', (tag) => {
  it('take the same values as those of the default language', async () => {
    const [texts, first] = await Promise.all([dictionaries[tag](), dictionaries[defaultTag]()]);
    expect(shape(texts).sort()).toEqual(shape(first).sort());
  });

  it('are never empty', async () => {
    expect(JSON.stringify(await dictionaries[tag]())).not.toContain('""');
  });
});
