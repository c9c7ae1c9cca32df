import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { catalogueFolders } from '@ns/language-tools';
import { languageRows } from '@ns/languages';
import type { Page } from 'playwright-core';

const root = resolve(import.meta.dirname, '../..');

/**
 * Visible texts and names for screen readers, or the names alone, without what stands in brackets. What people or the
 * municipality wrote is data and no message.
 */
const remaining = (what: 'text' | 'name') => `(() => {
  const shown = (element) => element !== null && element.checkVisibility({ visibilityProperty: true });
  const texts = [];
  const visit = (node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let each = walker.currentNode; each !== null; each = walker.nextNode()) {
      if (each.nodeType === Node.TEXT_NODE) {
        const isSeen = shown(each.parentElement) && !each.parentElement.closest('script, style, svg');
        if (isSeen && ${String(what === 'text')}) texts.push(each.data);
      } else if (each.nodeType === Node.ELEMENT_NODE && shown(each)) {
        for (const name of ['aria-label', 'placeholder', 'title']) texts.push(each.getAttribute(name) ?? '');
        if (each.shadowRoot) visit(each.shadowRoot);
      }
    }
  };
  visit(document.body);
  const bare = (text) => { const next = text.replace(/⟦[^⟦⟧]*⟧/g, ' '); return next === text ? text : bare(next); };
  return [...new Set(texts.map((text) => bare(text).replace(/\\s+/g, ' ').trim()))];
})()`;

/** The switch names each language in itself. */
const languageNames = new Set(Object.values(languageRows).map(({ shortName, name }) => `${shortName} – ${name}`));

/** Names that stand in Latin letters in every language. */
const names = /\b(?:[\w.+-]+@[\w.-]+|NS-\S+|https?:\/\/\S+|GraphQL|Open311|OpenStreetMap|MapLibre|GeoJSON)\b/g;

/** What the municipality of the tests has written: it may be worded as a message is, and stays in its language. */
const written = new Set<string>();
collect(JSON.parse(await readFile(join(root, 'tools/seed/ruse.json'), 'utf8')), written);

/**
 * Patterns of the messages in these languages; what a message takes may be anything. Names such as `PDF` are alike in
 * all of them.
 */
export async function knownMessages(...tags: readonly string[]): Promise<readonly RegExp[]> {
  const messages = new Set<string>();
  for (const { path, modules } of catalogueFolders(root)) {
    for (const tag of tags) {
      const loaded = (await import(join(path, modules.get(tag) ?? ''))) as Readonly<Record<string, unknown>>;
      collect(loaded[tag], messages);
    }
  }
  return [...messages]
    .filter((message) => /\p{Ll}{3}/u.test(message.replaceAll(/\{[^}]*\}+/g, '')) && !message.includes(', plural'))
    .map((message) => {
      const parts = message.split(/\{\{?[^}]*\}\}?/).map(literal);
      return new RegExp(`^${parts.join('.*')}$`, 'u');
    });
}

/** A text as a pattern that matches it alone. */
function literal(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    into.add(value);
  } else if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach((each) => collect(each, into));
  }
}

/** The texts of a page, seen or read out, that are one of these messages. */
export async function messagesOn(page: Page, known: readonly RegExp[]): Promise<string[]> {
  const texts = await page.evaluate<string[]>(remaining('text'));
  return texts.filter((text) => text !== '' && !written.has(text) && known.some((message) => message.test(text)));
}

/** Names for screen readers with Latin words that no language of ours translates: a library has given them. */
export async function foreignNames(page: Page): Promise<string[]> {
  const texts = await page.evaluate<string[]>(remaining('name'));
  return texts.filter((text) => !languageNames.has(text) && /[a-z]{4}/i.test(text.replaceAll(names, '')));
}
