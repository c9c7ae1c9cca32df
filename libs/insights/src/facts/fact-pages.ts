import type { CalendarDay } from '@ns/municipality';
import { type Condition, type EntityManager, keysetCursor, type Language, sql } from '@ns/platform';
import { f, factColumns, type FactRow } from '../entities/signal-fact.entity.ts';

/** Facts are paged by their place in commit order. */
export const factCursor = keysetCursor('number');

const sequenceAtOnce = 10_000;

/** Which facts are pulled; absent means any. */
export interface FactChoice {
  /** leaves out facts that did not change since; it is no cursor, and what has no position yet has just changed */
  readonly updatedSince?: Date | null;
  /** days of receipt, both included */
  readonly receivedFrom?: CalendarDay | null;
  readonly receivedTo?: CalendarDay | null;
}

export interface FactPage extends FactChoice {
  readonly after: string | null;
  readonly limit: number;
  readonly language: Language;
}

/** What a choice says about the facts `f`. */
export function chosenBy({ updatedSince = null, receivedFrom = null, receivedTo = null }: FactChoice): Condition {
  return sql<boolean>`(${updatedSince}::timestamptz is null or ${f.position} is null
      or ${f.updatedAt} >= ${updatedSince}::timestamptz)
    and (${receivedFrom}::date is null or ${f.receivedOn} >= ${receivedFrom}::date)
    and (${receivedTo}::date is null or ${f.receivedOn} <= ${receivedTo}::date)`;
}

/**
 * Facts in commit order after a cursor: a client that stores the last cursor and asks again gets every later change
 * once, also of a transaction that began earlier and committed later.
 * @param limit rows to read
 */
export async function factsAfter(
  em: EntityManager,
  { after, limit, language, ...choice }: FactPage,
): Promise<readonly FactRow[]> {
  const [position] = after === null ? ['0'] : factCursor.read(after, language);
  await sequenceFacts(em);
  return (
    await sql<FactRow>`
    select ${factColumns} from signal_fact f where ${f.position} > ${position}::bigint and ${chosenBy(choice)}
    order by ${f.position} limit ${limit}`.execute(em.getKysely())
  ).rows;
}

/** Gives places to the changes that have none yet. */
export async function sequenceFacts(em: EntityManager): Promise<void> {
  for (let sequenced = sequenceAtOnce; sequenced === sequenceAtOnce;) {
    const row = (await sql<{ n: number }>`select sequence_signal_facts(${sequenceAtOnce}) as n`.execute(em.getKysely()))
      .rows[0];
    sequenced = row?.n ?? 0;
  }
}
