import { join, resolve } from 'node:path';
import { catalogueFolders } from '@ns/language-tools';
import type { Page } from 'playwright-core';

const root = resolve(import.meta.dirname, '../..');

/** Visible texts and names for screen readers, without what stands in brackets. */
const remaining = `(() => {
  const shown = (element) => element !== null && element.checkVisibility({ visibilityProperty: true });
  const texts = [];
  const visit = (node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let each = walker.currentNode; each !== null; each = walker.nextNode()) {
      if (each.nodeType === Node.TEXT_NODE) {
        if (shown(each.parentElement) && !each.parentElement.closest('script, style, svg')) texts.push(each.data);
      } else if (each.nodeType === Node.ELEMENT_NODE && shown(each)) {
        for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.push(each.getAttribute(name) ?? '');
        if (each.shadowRoot) visit(each.shadowRoot);
      }
    }
  };
  visit(document.body);
  const bare = (text) => { const next = text.replace(/⟦[^⟦⟧]*⟧/g, ' '); return next === text ? text : bare(next); };
  return [...new Set(texts.map((text) => bare(text).replace(/\\s+/g, ' ').trim()))];
})()`;

/** Words in Latin letters that no language translates. */
const names = /\b(?:[\w.+-]+@[\w.-]+|NS-\S+|https?:\/\/\S+|GraphQL|Open311|OpenStreetMap|MapLibre|PDF|CSV|GeoJSON)\b/g;

/** Patterns of every message in the languages of the product; what a message takes may be anything. */
export async function knownMessages(): Promise<readonly RegExp[]> {
  const messages = new Set<string>();
  for (const { path, modules } of catalogueFolders(root)) {
    for (const tag of ['bg', 'en']) {
      const loaded = (await import(join(path, modules.get(tag) ?? ''))) as Readonly<Record<string, unknown>>;
      collect(loaded[tag], messages);
    }
  }
  return [...messages]
    .filter((message) => /\p{L}{3}/u.test(message.replaceAll(/\{[^}]*\}+/g, '')) && !message.includes(', plural'))
    .map(
      (message) =>
        new RegExp(
          `^${message
            .split(/\{\{?[^}]*\}\}?/)
            .map(literal)
            .join('.*')}$`,
          'u',
        ),
    );
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

/** The texts of a page that are a message of another language, or English words that no message has. */
export async function foreignTexts(page: Page, known: readonly RegExp[]): Promise<string[]> {
  const texts = await page.evaluate<string[]>(remaining);
  const isForeign = (text: string) =>
    known.some((message) => message.test(text)) || /[a-z]{4}/i.test(text.replaceAll(names, ''));
  return texts.filter((text) => text !== '' && isForeign(text));
}
