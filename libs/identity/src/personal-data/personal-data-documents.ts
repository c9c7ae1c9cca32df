import { escapeHtml, inLanguage, type Language, languageRow } from '@ns/platform';
import { textOf } from '../texts/index.ts';
import type { DataField, DataList, DataRecord } from './personal-data.ts';

/** What a machine can read: the lists by their keys, each record an object. */
export function personalDataJson(lists: readonly DataList[], exportedAt: Date): string {
  return JSON.stringify({ exportedAt: exportedAt.toISOString(), ...objectOf(lists) }, null, 2);
}

function objectOf(lists: readonly DataList[]): Record<string, unknown> {
  return Object.fromEntries(
    lists.map(({ key, records }) => [
      key,
      records.map((record) => ({
        title: record.title,
        ...Object.fromEntries(record.fields.map((field) => [field.key, field.value])),
        ...objectOf(record.lists ?? []),
      })),
    ]),
  );
}

const words = {
  heading: textOf('personalDataPage.heading'),
  made: textOf('personalDataPage.made'),
  photos: textOf('personalDataPage.photos'),
  nothing: textOf('personalDataPage.nothing'),
  yes: textOf('personalDataPage.yes'),
  no: textOf('personalDataPage.no'),
};

const style = `
  :root { color-scheme: light dark; --ground: #fff; --ink: #182225; --quiet: #4b5b60; --line: #d5dfe1; }
  @media (prefers-color-scheme: dark) {
    :root { --ground: #10171a; --ink: #e6ebf1; --quiet: #afbec3; --line: #33434a; } a { color: #7fb2f0; } }
  body { max-width: 46rem; margin: 0 auto; padding: 24px 16px; background: var(--ground); color: var(--ink);
    font: 1rem/1.55 system-ui, 'Segoe UI', Roboto, sans-serif; overflow-wrap: anywhere; }
  h2 { margin-top: 40px; border-bottom: 2px solid var(--line); }
  section section { margin-left: 16px; }
  dt { color: var(--quiet); font-size: .875rem; }
  dd { margin: 0 0 8px; white-space: pre-line; }`;

/** What a person can read, print and keep: one page without scripts or anything from elsewhere. */
export function personalDataPage(lists: readonly DataList[], exportedAt: Date, language: Language): string {
  return `<!doctype html>
<html lang="${languageRow(language).tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inLanguage(language, words.heading)}</title>
<style>${style}
</style>
</head>
<body>
<h1>${inLanguage(language, words.heading)}</h1>
<p>${inLanguage(language, words.made)} ${escapeHtml(moment(exportedAt, language))}.
  ${inLanguage(language, words.photos)}</p>
${lists.map((list) => listHtml(list, 2, language)).join('\n')}
</body>
</html>
`;
}

function listHtml({ title, records }: DataList, level: number, language: Language): string {
  const heading = `<h${String(level)}>${escapeHtml(title)}</h${String(level)}>`;
  const content =
    records.length === 0
      ? `<p>${inLanguage(language, words.nothing)}</p>`
      : records.map((record) => recordHtml(record, level + 1, language)).join('\n');
  return `<section>\n${heading}\n${content}\n</section>`;
}

function recordHtml({ title, fields, lists = [] }: DataRecord, level: number, language: Language): string {
  const tag = `h${String(Math.min(level, 6))}`;
  const known = fields.filter(({ value }) => value !== null && value !== '');
  const rows = known
    .map((field) => `<dt>${escapeHtml(field.label)}</dt><dd>${valueHtml(field, language)}</dd>`)
    .join('\n');
  const filled = lists.filter(({ records }) => records.length > 0);
  const deeper = filled.map((list) => listHtml(list, Math.min(level + 1, 6), language)).join('\n');
  return `<${tag}>${escapeHtml(title)}</${tag}>\n<dl>\n${rows}\n</dl>\n${deeper}`;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

function valueHtml({ value, isLink }: DataField, language: Language): string {
  if (typeof value === 'boolean') {
    return inLanguage(language, value ? words.yes : words.no);
  }
  const text = String(value);
  if (isLink) {
    return `<a href="${escapeHtml(text)}" rel="noreferrer">${escapeHtml(text.split('?', 1).join(''))}</a>`;
  }
  return escapeHtml(instant.test(text) ? moment(new Date(text), language) : text);
}

function moment(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(languageRow(language).locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Sofia',
  }).format(at);
}
