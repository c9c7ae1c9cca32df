import type { CalendarDay } from '@ns/municipality';
import { type Condition, keysetCursor, type Language, sql } from '@ns/platform';
import type { FactSource } from '../engine/fact-source.ts';
import { conditionOf, type StatsFilter } from '../entities/dimensions.ts';
import { answeredColumns, f, type Fact } from '../entities/signal-fact.entity.ts';

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
  'PROMISES_KEPT',
  'PROMISES_MOVED',
  'PROMISES_BROKEN',
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
export type ListedFact = Fact & { readonly place: string };

/**
 * One page of the signals that a number counts, newest first.
 * @returns up to `limit` rows
 */
export async function figureSignals(
  facts: FactSource,
  question: FigureQuestion,
  { after, limit, language }: { readonly after: string | null; readonly limit: number; readonly language: Language },
): Promise<readonly ListedFact[]> {
  const [receivedAt, id] = after === null ? [null, null] : figureCursor.read(after, language);
  return facts.rows(sql<ListedFact>`
    select ${answeredColumns}, ${f.receivedAt}::text as place from signal_fact f
    where ${conditionOf(question.filter)} and ${countedBy(question)}
      and (${receivedAt}::timestamptz is null or (${f.receivedAt}, ${f.id}) < (${receivedAt}::timestamptz, ${id}::uuid))
    order by ${f.receivedAt} desc, ${f.id} desc limit ${limit}`);
}

/** How many signals a number counts. */
export async function countFigureSignals(facts: FactSource, question: FigureQuestion): Promise<number> {
  const [row] = await facts.rows(sql<{ n: number }>`
    select count(*)::int as n from signal_fact f where ${conditionOf(question.filter)} and ${countedBy(question)}`);
  return row?.n ?? 0;
}

function countedBy({ kind, from, to, asOf, minAgeDays, maxAgeDays }: FigureQuestion): Condition {
  const received = sql<boolean>`${f.receivedOn} between ${from}::date and ${to}::date`;
  const resolved = sql<boolean>`${f.resolvedOn} between ${from}::date and ${to}::date`;
  const open = sql<boolean>`${f.receivedOn} <= ${asOf}::date
    and (${f.resolvedOn} is null or ${f.resolvedOn} > ${asOf}::date)
    and (${minAgeDays}::int is null or ${asOf}::date - ${f.receivedOn} >= ${minAgeDays}::int)
    and (${maxAgeDays}::int is null or ${asOf}::date - ${f.receivedOn} <= ${maxAgeDays}::int)`;
  switch (kind) {
    case 'RECEIVED':
      return received;
    case 'RESOLVED':
      return resolved;
    case 'RESOLVED_IN_TIME':
      return sql<boolean>`${resolved} and ${f.inTime}`;
    case 'RESOLVED_LATE':
      return sql<boolean>`${resolved} and not ${f.inTime}`;
    case 'OPEN':
      return open;
    case 'OVERDUE':
      return sql<boolean>`${open} and ${f.serviceDueOn} < ${asOf}::date`;
    case 'RATED':
      return sql<boolean>`${resolved} and ${f.stars} is not null`;
    case 'REOPENED':
      return sql<boolean>`${resolved} and ${f.reopenedCount} > 0`;
    case 'DISPUTED':
      return sql<boolean>`${resolved} and ${f.disputedCount} > 0`;
    case 'PROMISES_KEPT':
      return sql<boolean>`${received} and ${f.promisesKept} > 0`;
    case 'PROMISES_MOVED':
      return sql<boolean>`${received} and ${f.promisesMoved} > 0`;
    case 'PROMISES_BROKEN':
      return sql<boolean>`${received} and ${f.promisesBroken} > 0`;
  }
}
