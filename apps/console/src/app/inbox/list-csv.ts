import type { ListFileQuery } from '@ns/contract/console';
import { byteOrderMark, csvLine, spreadsheetSeparator } from '@ns/csv';
import { daysLeft, dueDay } from '../appearance/due.ts';

/** A signal as it stands in the file of a list: what the list shows, and nothing of its reporter. */
export type FiledSignal = ListFileQuery['signals']['edges'][number]['node'];

/** How a file is written for its reader. */
export interface FileWords {
  readonly t: (key: string) => string;
  /** day of an ISO day or moment, as tables have it; empty for nothing */
  readonly shortDate: (iso: string | null) => string;
  /** time of day of an ISO moment */
  readonly time: (iso: string) => string;
  /** BCP 47 */
  readonly locale: string;
  /** calendar day in Sofia, `2026-11-24` */
  readonly today: string;
}

/** The columns in their order; each has its heading `listFile.column.…`. */
const columns: Readonly<Record<string, (signal: FiledSignal, words: FileWords) => string | number | null>> = {
  reference: ({ reference }) => reference,
  incomingNumber: ({ registration }) => registration.incomingNumber,
  received: ({ createdAt }, words) => momentOf(createdAt, words),
  category: ({ category }) => category.name,
  settlement: ({ settlement }) => settlement.name,
  address: ({ address }) => address,
  description: ({ description }) => description,
  status: ({ statusLabel }) => statusLabel,
  department: ({ department }) => department?.name ?? null,
  assignee: ({ assignee }) => assignee?.name ?? null,
  due: (signal, { shortDate }) => shortDate(dueDay(signal)),
  daysLeft: (signal, { today }) => daysLeft(signal, today),
  updated: ({ updatedAt }, words) => momentOf(updatedAt, words),
};

/** A list as CSV that a spreadsheet of the reader's locale opens by a double click. */
export function listCsv(signals: readonly FiledSignal[], words: FileWords): string {
  const separator = spreadsheetSeparator(words.locale);
  const heading = Object.keys(columns).map((name) => words.t(`listFile.column.${name}`));
  const rows = signals.map((signal) => Object.values(columns).map((cell) => cell(signal, words)));
  return byteOrderMark + [heading, ...rows].map((cells) => csvLine(cells, separator)).join('');
}

function momentOf(iso: string, { shortDate, time }: FileWords): string {
  return `${shortDate(iso)} ${time(iso)}`;
}
