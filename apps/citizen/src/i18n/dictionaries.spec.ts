import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTag, languageTags } from '@ns/languages';
import type { Dictionaries } from '@ns/web';
import { describe, expect, it } from 'vitest';
import { fromMailTexts } from '../app/from-mail/i18n/index.ts';
import { openDataTexts } from '../app/numbers/i18n/index.ts';
import { statementTexts } from '../app/statements/i18n/index.ts';
import { workTexts } from '../app/work/i18n/index.ts';
import { dictionaries } from './index.ts';

/** The dictionary of every page, and those of the parts that few people open. */
const parts: Readonly<Record<string, Dictionaries>> = {
  every: dictionaries,
  'from-mail': fromMailTexts,
  numbers: openDataTexts,
  statements: statementTexts,
  work: workTexts,
};

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

/** The folder below `app` that a source is in. */
const partOf = (file: string) => /^([\w-]+)\//.exec(file)?.[1] ?? '';

/** Literal keys in templates and code, with the part that uses each; composed ones end in a dot. */
function usedKeys(): { readonly part: string; readonly key: string }[] {
  const folder = join(import.meta.dirname, '..', 'app');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|html)$/.test(file) && !file.endsWith('.spec.ts'),
  );
  return sources.flatMap((file) => {
    const keys = readFileSync(join(folder, file), 'utf8').matchAll(
      /(?:\bt|translate|text)\(\s*(?:[^'")]*\?\s*)?'([\w.]+)'/g,
    );
    return [...keys].map(([, key]) => ({ part: partOf(file), key: key ?? '' }));
  });
}

describe('texts of the citizen app', () => {
  const everywhere = Object.entries(parts).flatMap(([part, texts]) =>
    languageTags.map((tag) => ({ part, tag, texts })),
  );

  it.each(everywhere)('keep a number of $part in $tag on the line of its words', async ({ tag, texts }) => {
    const leaves = Object.entries(leavesOf(await texts[tag]()));
    expect(leaves.filter(([, text]) => /: {{(count|arrived|stars)}}/.test(text))).toEqual([]);
  });

  it.each(everywhere)('name the values of the first language, $part in $tag', async ({ tag, texts }) => {
    const [first, other] = await Promise.all([texts[defaultTag](), texts[tag]()]);
    expect(keysOf(first).length).toBeGreaterThan(10);
    for (const key of keysOf(first)) {
      expect([key, placeholders(other, key)]).toEqual([key, placeholders(first, key)]);
    }
  });

  it('exist for every key that the screens use, on the pages that load them', async () => {
    const known = new Map<string, readonly string[]>();
    for (const [part, texts] of Object.entries(parts)) {
      known.set(part, keysOf(await texts[defaultTag]()));
    }
    const used = usedKeys();
    expect(used.length).toBeGreaterThan(100);
    const has = (part: string, key: string) =>
      known.get(part)?.some((each) => (key.endsWith('.') ? each.startsWith(key) : each === key)) ?? false;
    expect(used.filter(({ part, key }) => !has('every', key) && !has(part, key))).toEqual([]);
    for (const part of Object.keys(parts).filter((name) => name !== 'every')) {
      expect([part, used.some((use) => use.part === part && has(part, use.key))]).toEqual([part, true]);
    }
  });
});
