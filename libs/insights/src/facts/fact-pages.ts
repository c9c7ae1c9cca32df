import { type EntityManager, firstRow, keysetCursor, type Language, rows, sql } from '@ns/platform';
import { type Channel, type SignalFigures, type SignalStatus } from '@ns/signals';
import { factColumns } from './fact-columns.ts';

/** A fact as it is stored. */
export interface FactRow extends Omit<SignalFigures, 'channel' | 'status'> {
  readonly channel: Channel;
  readonly status: SignalStatus;
  readonly updatedAt: Date;
  /** decimal text of a bigint */
  readonly position: string;
}

/** Facts are paged by their place in commit order. */
export const factCursor = keysetCursor('number');

const sequenceAtOnce = 10_000;

/**
 * Facts in commit order after a cursor: a client that stores the last cursor and asks again gets every later change
 * once, also of a transaction that began earlier and committed later.
 * @param limit rows to read
 * @param updatedSince leaves out facts that did not change since; it is no cursor
 */
export async function factsAfter(
  em: EntityManager,
  { after, updatedSince, limit, language }: FactPage,
): Promise<readonly FactRow[]> {
  const [position] = after === null ? ['0'] : factCursor.read(after, language);
  await sequenceFacts(em);
  return rows(
    em,
    sql<FactRow>`
    select ${factColumns}
    from signal_fact f where f.position > ${position}::bigint
      and (${updatedSince}::timestamptz is null or f.updated_at >= ${updatedSince}::timestamptz)
    order by f.position limit ${limit}`,
  );
}

export interface FactPage {
  readonly after: string | null;
  readonly updatedSince: Date | null;
  readonly limit: number;
  readonly language: Language;
}

/** The place of the last change in commit order; every change moves it on. */
export async function lastPosition(em: EntityManager): Promise<string> {
  await sequenceFacts(em);
  const row = await firstRow(em, sql<{ last: string | null }>`select max(position)::text as last from signal_fact`);
  return row?.last ?? '0';
}

/** Gives places to the changes that have none yet. */
export async function sequenceFacts(em: EntityManager): Promise<void> {
  for (let sequenced = sequenceAtOnce; sequenced === sequenceAtOnce;) {
    const row = await firstRow(em, sql<{ n: number }>`select sequence_signal_facts(${sequenceAtOnce}) as n`);
    sequenced = row?.n ?? 0;
  }
}
