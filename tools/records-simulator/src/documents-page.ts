import type { DocumentState, StoredDocument } from './document-store.ts';

const states: Readonly<Record<DocumentState, string>> = {
  WAITING: 'чака завеждане',
  REGISTERED: 'заведен',
  STOPPED: 'спряна преписка',
  CLOSED: 'приключена преписка',
  REJECTED: 'отказан',
};

const time = new Intl.DateTimeFormat('bg-BG', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Sofia' });
const day = new Intl.DateTimeFormat('bg-BG', { dateStyle: 'short', timeZone: 'UTC' });
const shown = 200;

/** A page for people: the newest documents in the register. */
export function documentsPage(documents: readonly StoredDocument[]): string {
  const newest = documents.slice(-shown).reverse();
  const registered = documents.filter(({ number }) => number !== undefined).length;
  const rows = newest.map(rowFor).join('');
  const table =
    '<table><thead><tr><th>Входящ №</th><th>Дата</th><th>Вид</th><th>Относно</th><th>Номер при ' +
    `подателя</th><th>Файлове</th><th>Получен</th><th>Състояние</th></tr></thead><tbody>${rows}</tbody></table>`;
  return `<!doctype html><html lang="bg"><head><meta charset="utf-8"><meta name="viewport"
    content="width=device-width, initial-scale=1">
<title>Деловодна система (симулация)</title><style>
:root{color-scheme:light dark;--line:#8884;--quiet:#888}body{font:16px/1.5 system-ui,sans-serif;margin:0
  auto;max-width:72rem;padding:2rem 1rem}
h1{font-size:1.5rem;margin:0}p{color:var(--quiet);margin:.25rem 0 1.5rem}div{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th{font-weight:600;text-align:left}th,td{border-bottom:1px solid var(--line);padding:.5rem .75rem;vertical-align:top}
td:first-child{font-weight:600;white-space:nowrap}
.REJECTED{color:#c62828}.WAITING{color:var(--quiet)}</style></head><body>
<h1>Деловодна система (симулация)</h1>
<p>Получени документи: ${documents.length}, от тях заведени: ${registered}.${
    documents.length > shown
      ? `
  Показани са последните ${shown}.`
      : ''
  }</p>
${documents.length === 0 ? '<p>Още няма получени документи.</p>' : `<div>${table}</div>`}</body></html>`;
}

function rowFor(document: StoredDocument): string {
  const { number, date, kind, subject, senderNumber, attachments, receivedAt, state, rejection } = document;
  const cells = [
    number ?? '—',
    date === undefined ? '—' : day.format(new Date(date)),
    kind,
    subject,
    senderNumber ?? '—',
    String(attachments.length),
    time.format(receivedAt),
    rejection === undefined ? states[state] : `${states[state]}: ${rejection}`,
  ];
  return `<tr class="${state}">${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
