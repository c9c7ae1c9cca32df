import { type CalendarDay } from '@ns/municipality';
import { type EntityManager, keysetCursor, type Language, rows, sql } from '@ns/platform';
import { type FactRow } from '../facts/fact-pages.ts';
import { factColumns } from '../facts/fact-columns.ts';
import { conditionsOf, type StatsFilter } from './statistics.ts';

/** The numbers of statistics behind which signals can be looked at. */
export const figureKinds = [
  'RECEIVED',
  'RESOLVED',
  'RESOLVED_IN_TIME',
  'RESOLVED_LATE',
  'OPEN',
  'OVERDUE',
  'RATED',
  'REOPENED',
  'DISPUTED',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** Which number, of which days; the signals behind it are those that it counts. */
export interface FigureQuestion {
  readonly kind: FigureKind;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** `to`, or today if that is earlier: the day at whose end open ones are counted */
  readonly asOf: CalendarDay;
  readonly filter: StatsFilter;
  /** whole days since receipt, of open ones; both included */
  readonly minAgeDays: number | null;
  readonly maxAgeDays: number | null;
}

/** Receipt, id: newest first. */
export const figureCursor = keysetCursor('moment', 'uuid');

/** A fact with its place in the list. */
export interface ListedFact extends FactRow {
  readonly place: string;
}

/**
 * One page of the signals that a number counts, newest first.
 * @returns up to `limit` rows
 */
export async function figureSignals(
  em: EntityManager,
  question: FigureQuestion,
  { after, limit, language }: { readonly after: string | null; readonly limit: number; readonly language: Language },
): Promise<readonly ListedFact[]> {
  const [receivedAt, id] = after === null ? [null, null] : figureCursor.read(after, language);
  return rows(
    em,
    sql<ListedFact>`
    select ${factColumns}, f.received_at::text as place from signal_fact f
    where ${conditionsOf(question.filter)} and ${countedBy(question)}
      and (${receivedAt}::timestamptz is null or (f.received_at, f.id) < (${receivedAt}::timestamptz, ${id}::uuid))
    order by f.received_at desc, f.id desc limit ${limit}`,
  );
}

/** How many signals a number counts. */
export async function countFigureSignals(em: EntityManager, question: FigureQuestion): Promise<number> {
  const [row] = await rows(
    em,
    sql<{ n: number }>`
    select count(*)::int as n from signal_fact f where ${conditionsOf(question.filter)} and ${countedBy(question)}`,
  );
  return row?.n ?? 0;
}

function countedBy({ kind, from, to, asOf, minAgeDays, maxAgeDays }: FigureQuestion): ReturnType<typeof sql> {
  const received = sql`f.received_on between ${from}::date and ${to}::date`;
  const resolved = sql`f.resolved_on between ${from}::date and ${to}::date`;
  const open = sql`f.received_on <= ${asOf}::date and (f.resolved_on is null or f.resolved_on > ${asOf}::date)
    and (${minAgeDays}::int is null or ${asOf}::date - f.received_on >= ${minAgeDays}::int)
    and (${maxAgeDays}::int is null or ${asOf}::date - f.received_on <= ${maxAgeDays}::int)`;
  switch (kind) {
    case 'RECEIVED':
      return received;
    case 'RESOLVED':
      return resolved;
    case 'RESOLVED_IN_TIME':
      return sql`${resolved} and f.in_time`;
    case 'RESOLVED_LATE':
      return sql`${resolved} and not f.in_time`;
    case 'OPEN':
      return open;
    case 'OVERDUE':
      return sql`${open} and f.service_due_on < ${asOf}::date`;
    case 'RATED':
      return sql`${resolved} and f.stars is not null`;
    case 'REOPENED':
      return sql`${resolved} and f.reopened_count > 0`;
    case 'DISPUTED':
      return sql`${resolved} and f.disputed_count > 0`;
  }
}
