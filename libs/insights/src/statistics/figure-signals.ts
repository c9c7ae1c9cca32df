import type { CalendarDay } from '@ns/municipality';
import { type EntityManager, keysetCursor, type Language, sql } from '@ns/platform';
import { f } from '../entities/signal-fact.entity.ts';
import { factColumns, type FactRow } from '../facts/fact-pages.ts';
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
  return (
    await sql<ListedFact>`
    select ${factColumns}, ${f.receivedAt}::text as place from signal_fact f
    where ${conditionsOf(question.filter)} and ${countedBy(question)}
      and (${receivedAt}::timestamptz is null or (${f.receivedAt}, ${f.id}) < (${receivedAt}::timestamptz, ${id}::uuid))
    order by ${f.receivedAt} desc, ${f.id} desc limit ${limit}`.execute(em.getKysely())
  ).rows;
}

/** How many signals a number counts. */
export async function countFigureSignals(em: EntityManager, question: FigureQuestion): Promise<number> {
  const [row] = (
    await sql<{ n: number }>`
    select count(*)::int as n from signal_fact f where ${conditionsOf(question.filter)} and ${countedBy(question)}`.execute(
      em.getKysely(),
    )
  ).rows;
  return row?.n ?? 0;
}

function countedBy({ kind, from, to, asOf, minAgeDays, maxAgeDays }: FigureQuestion): ReturnType<typeof sql> {
  const received = sql`${f.receivedOn} between ${from}::date and ${to}::date`;
  const resolved = sql`${f.resolvedOn} between ${from}::date and ${to}::date`;
  const open = sql`${f.receivedOn} <= ${asOf}::date and (${f.resolvedOn} is null or ${f.resolvedOn} > ${asOf}::date)
    and (${minAgeDays}::int is null or ${asOf}::date - ${f.receivedOn} >= ${minAgeDays}::int)
    and (${maxAgeDays}::int is null or ${asOf}::date - ${f.receivedOn} <= ${maxAgeDays}::int)`;
  switch (kind) {
    case 'RECEIVED':
      return received;
    case 'RESOLVED':
      return resolved;
    case 'RESOLVED_IN_TIME':
      return sql`${resolved} and ${f.inTime}`;
    case 'RESOLVED_LATE':
      return sql`${resolved} and not ${f.inTime}`;
    case 'OPEN':
      return open;
    case 'OVERDUE':
      return sql`${open} and ${f.serviceDueOn} < ${asOf}::date`;
    case 'RATED':
      return sql`${resolved} and ${f.stars} is not null`;
    case 'REOPENED':
      return sql`${resolved} and ${f.reopenedCount} > 0`;
    case 'DISPUTED':
      return sql`${resolved} and ${f.disputedCount} > 0`;
  }
}
