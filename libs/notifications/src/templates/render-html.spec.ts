import { palette } from '@ns/municipality';
import { describe, expect, it } from 'vitest';
import { mailPalette } from './mail-palette.ts';
import { mailTemplate } from './mail-template.generated.ts';
import type { Block, MailText } from './mail-text.ts';
import { renderHtml } from './render-html.ts';

/** What ends an attribute, opens an element, and would be code in a template. */
const hostile = (name: string) => `${name}"'><script>alert(1)</script><img src=x onerror=y>{{= it.mail }}&`;
const escaped = (name: string) =>
  `${name}&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=y&gt;{{= it.mail }}&amp;`;

const [label, detail, url, caption, text] = ['label', 'detail', 'url', 'caption', 'text'].map(hostile);
const words = { label: String(label), detail: String(detail), url: String(url), text: String(text) };
const photo = { id: hostile('photo'), caption: String(caption) };

/** One block of each kind; a new kind does not compile until it is here. */
const blocks: { readonly [K in Block['kind']]: Extract<Block, { kind: K }> } = {
  paragraph: { kind: 'paragraph', text: words.text },
  heading: { kind: 'heading', text: words.text },
  steps: { kind: 'steps', items: [words.text] },
  quote: { kind: 'quote', label: words.label, text: words.text },
  data: { kind: 'data', rows: [{ label: words.label, value: words.text }] },
  code: { kind: 'code', text: words.text },
  links: { kind: 'links', items: [{ label: words.label, detail: words.detail, url: words.url, photo }] },
  action: { kind: 'action', label: words.label, url: words.url },
  secondary: { kind: 'secondary', label: words.label, url: words.url },
  stars: { kind: 'stars', label: words.text, items: [{ label: words.label, url: words.url }] },
  photos: { kind: 'photos', items: [photo], text: 'only in the plain text' },
  note: { kind: 'note', text: words.text },
};

function mail(over: Partial<MailText> = {}): MailText {
  return {
    subject: 'Subject',
    preview: 'Preview',
    heading: 'Heading',
    greeting: 'Hello!',
    blocks: [],
    footer: [],
    stops: [],
    product: 'Product',
    municipality: { name: 'Demo', phone: null, colour: 'teal', hasLogo: true, words: {} },
    language: 'EN',
    ...over,
  };
}

/** Texts of a block that the HTML shows. */
function textsOf(part: unknown): readonly string[] {
  if (typeof part === 'string') {
    return part.includes('<script>') ? [part.slice(0, part.indexOf('"'))] : [];
  }
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : [];
}

describe('the HTML of a mail', () => {
  it.each(Object.values(blocks))('shows what is in a block of the kind $kind, and none of it as markup', (block) => {
    const html = renderHtml(mail({ blocks: [block] }));
    expect(html).not.toMatch(/<script|<img src=x/);
    for (const name of textsOf(block)) {
      expect(html).toContain(escaped(name));
    }
  });

  it.each([true, false])('shows the frame, and none of its words as markup; with a picture: %s', (hasLogo) => {
    const html = renderHtml(
      mail({
        subject: hostile('subject'),
        preview: hostile('preview'),
        heading: hostile('heading'),
        greeting: hostile('greeting'),
        product: hostile('product'),
        footer: [hostile('foot')],
        stops: [{ label: hostile('stop'), url: hostile('address') }],
        municipality: { name: hostile('municipality'), phone: null, colour: 'teal', hasLogo, words: {} },
      }),
    );
    expect(html).not.toMatch(/<script|<img src=x/);
    for (const name of 'subject preview heading greeting product foot stop address municipality'.split(' ')) {
      expect(html).toContain(escaped(name));
    }
  });

  it('writes nothing unescaped but what escapes by itself', () => {
    const raw = [...mailTemplate.matchAll(/\{\{\s*~\s*([^}]*)/g)].map(([, expression]) => expression);
    expect(raw.length).toBeGreaterThan(5);
    expect(raw.filter((expression) => !expression?.startsWith('it.lines('))).toEqual([]);
  });

  it('has only parts that are known', () => {
    const strange = [{ kind: 'strange', text: '' }] as unknown as readonly Block[];
    expect(() => renderHtml(mail({ blocks: strange }))).toThrow('no part for strange');
    const half = [{ kind: 'action', label: 'x' }] as unknown as readonly Block[];
    expect(() => renderHtml(mail({ blocks: half }))).toThrow('undefined');
  });

  it('fetches nothing from outside, and shows pictures that travel in it', () => {
    const html = renderHtml(mail({ blocks: [{ kind: 'photos', items: [{ id: 'p', caption: '' }], text: '' }] }));
    expect(html).not.toMatch(/<link|@import|url\(|<script/);
    expect([...html.matchAll(/src="([^"]*)"/g)].map(([, source]) => source)).toEqual([
      'cid:municipality-logo',
      'cid:p',
    ]);
  });

  it.each(palette)('is in the colour of the municipality: %s, in light and dark', (colour) => {
    const { light, dark, darkMist } = mailPalette[colour];
    const html = renderHtml(mail({ municipality: { name: 'Demo', phone: null, colour, hasLogo: false, words: {} } }));
    for (const part of [`background:${light}`, `background: ${darkMist} !important`, `color: ${dark} !important`]) {
      expect(html).toContain(part);
    }
  });

  it('keeps a reference, and an incoming number with its date, in one piece', () => {
    const html = renderHtml(mail({ blocks: [{ kind: 'note', text: 'NS-2026-000001 under № 94-НС-17/24.11.2026' }] }));
    expect(html).toContain('<span style="white-space:nowrap">NS-2026-000001</span>');
    expect(html).toContain('№&nbsp;<span style="white-space:nowrap">94-НС-17/24.11.2026</span>');
  });
});
