import { anyOf, type EntityManager, sql } from '@ns/platform';
import type { SignalStatus } from '../domain/signal-status.ts';
import { signalTables } from '../entities/index.ts';

/** Statuses of a signal whose outcome people are asked about. */
const doneStatuses: readonly SignalStatus[] = ['RESOLVED', 'CLOSED'];

/** The event by which a signal was last resolved. */
export interface Outcome {
  readonly id: string;
  readonly at: Date;
}

/** The last outcomes of signals, in the order of the ids; undefined for those that are not resolved now. */
export async function outcomesOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly (Outcome | undefined)[]> {
  const found = await signalTables(em)
    .selectFrom('signal_event as e')
    .innerJoin('signal as s', 's.id', 'e.signal_id')
    .distinctOn('e.signal_id')
    .select(['e.signal_id as signalId', 'e.id', 'e.at'])
    .where('e.signal_id', '=', anyOf(signalIds))
    .where('e.type', '=', 'resolved')
    .where('s.status', '=', anyOf(doneStatuses))
    .orderBy('e.signal_id')
    .orderBy('e.id', 'desc')
    .execute();
  const byId = new Map(found.map(({ signalId, id, at }) => [signalId, { id, at }]));
  return signalIds.map((id) => byId.get(id));
}

/** What people say about an outcome. */
export interface OutcomeVotes {
  readonly done: number;
  readonly still: number;
  /** what the asker said; null for nothing */
  readonly mine: boolean | null;
  /** Whether that is counted; null for nothing. */
  readonly counted: boolean | null;
}

/** The counted votes about outcomes, by the ids of their events, in the order of the ids. */
export async function votesOf(
  em: EntityManager,
  accountId: string | null,
  eventIds: readonly string[],
): Promise<readonly OutcomeVotes[]> {
  const found = await signalTables(em)
    .selectFrom('neighbour_vote')
    .select([
      'event_id as eventId',
      sql<number>`(count(*) filter (where counts and is_done))::int`.as('done'),
      sql<number>`(count(*) filter (where counts and not is_done))::int`.as('still'),
      sql<boolean | null>`bool_or(is_done) filter (where account_id = ${accountId}::uuid)`.as('mine'),
      sql<boolean | null>`bool_or(counts) filter (where account_id = ${accountId}::uuid)`.as('counted'),
    ])
    .where('event_id', '=', anyOf(eventIds))
    .groupBy('event_id')
    .execute();
  const byId = new Map(found.map((row) => [row.eventId, row]));
  return eventIds.map((id) => byId.get(id) ?? { done: 0, still: 0, mine: null, counted: null });
}

/** Whether an account reported signals, one answer per id. */
export async function ownAmong(
  em: EntityManager,
  accountId: string,
  signalIds: readonly string[],
): Promise<readonly boolean[]> {
  const found = await signalTables(em)
    .selectFrom('signal')
    .select('id')
    .where('id', '=', anyOf(signalIds))
    .where('reporter_id', '=', accountId)
    .execute();
  const own = new Set(found.map(({ id }) => id));
  return signalIds.map((id) => own.has(id));
}
