import { type EntityManager, keysetCursor, type Language, type RowOf, selection, sql } from '@ns/platform';
import { insightsTables } from '../entities/index.ts';
import { f, SignalFactSchema } from '../entities/signal-fact.entity.ts';

const codes = ['category', 'department', 'settlement', 'quarter', 'channel', 'status', 'externalBody'] as const;
const moments = ['receivedAt', 'registeredAt', 'firstResponseAt', 'resolvedAt', 'closedAt'] as const;
const counts = ['reopenedCount', 'disputedCount', 'photoCount'] as const;
const fields = [
  ...(['id', 'reference', ...codes, 'lat', 'lon', 'incomingNumber', ...moments] as const),
  ...(['serviceDueOn', 'statutoryDueOn', 'inTime', ...counts, 'dangerous', 'published', 'stars', 'updatedAt'] as const),
];

/** A fact as it is stored. */
export interface FactRow extends Pick<RowOf<typeof SignalFactSchema>, (typeof fields)[number]> {
  /** decimal text of a bigint */
  readonly position: string;
}

/** The columns of {@link FactRow} from `signal_fact f`. */
export const factColumns = selection(SignalFactSchema, 'f', [...fields, 'position']);

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
  await sequence(em);
  return (
    await sql<FactRow>`
    select ${factColumns}
    from signal_fact f where ${f.position} > ${position}::bigint
      and (${updatedSince}::timestamptz is null or ${f.updatedAt} >= ${updatedSince}::timestamptz)
    order by ${f.position} limit ${limit}`.execute(em.getKysely())
  ).rows;
}

export interface FactPage {
  readonly after: string | null;
  readonly updatedSince: Date | null;
  readonly limit: number;
  readonly language: Language;
}

/** The place of the last change in commit order; every change moves it on. */
export async function lastPosition(em: EntityManager): Promise<string> {
  await sequence(em);
  const { last } = await insightsTables(em)
    .selectFrom('signal_fact')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? '0';
}

/** Gives places to the changes that have none yet. */
async function sequence(em: EntityManager): Promise<void> {
  for (let sequenced = sequenceAtOnce; sequenced === sequenceAtOnce;) {
    const row = (await sql<{ n: number }>`select sequence_signal_facts(${sequenceAtOnce}) as n`.execute(em.getKysely()))
      .rows[0];
    sequenced = row?.n ?? 0;
  }
}
