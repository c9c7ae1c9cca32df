import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languageTags } from '@ns/languages';
import { describe, expect, it } from 'vitest';
import { bg as first } from './bg/index.ts';
import { dictionaries } from './index.ts';

type Texts = { [key: string]: string | Texts };

function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

function placeholders(texts: Texts, key: string): string[] {
  const text = key
    .split('.')
    .reduce<string | Texts | undefined>((found, part) => (typeof found === 'object' ? found[part] : undefined), texts);
  return typeof text === 'string' ? [...text.matchAll(/{{\s*(\w+)\s*}}/g)].map(([, name]) => name ?? '').sort() : [];
}

/** Each text by its key. */
function leavesOf(texts: Texts, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(leavesOf(value, `${prefix}${key}.`)),
    ),
  );
}

/** Literal keys in templates and code; composed ones end in a dot. */
function usedKeys(): string[] {
  const folder = join(import.meta.dirname, '..', 'app');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|html)$/.test(file) && !file.endsWith('.spec.ts'),
  );
  const text = sources.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  return [...text.matchAll(/(?:\bt|translate|text)\(\s*(?:[^'")]*\?\s*)?'([\w.]+)'/g)].map(([, key]) => key ?? '');
}

describe('texts of the citizen app', () => {
  it.each(languageTags)('keep a number in %s on the line of the words that it belongs to', async (tag) => {
    const texts = Object.entries(leavesOf(await dictionaries[tag]()));
    expect(texts.filter(([, text]) => /: {{(count|arrived|stars)}}/.test(text))).toEqual([]);
  });

  it.each(languageTags)('name the values of the first language in %s', async (tag) => {
    const texts = await dictionaries[tag]();
    for (const key of keysOf(first)) {
      expect([key, placeholders(texts, key)]).toEqual([key, placeholders(first, key)]);
    }
  });

  it('exist for every key that the screens use', () => {
    const known = keysOf(first);
    const used = usedKeys();
    expect(used.length).toBeGreaterThan(100);
    expect(
      used.filter((key) => (key.endsWith('.') ? !known.some((each) => each.startsWith(key)) : !known.includes(key))),
    ).toEqual([]);
  });
});
