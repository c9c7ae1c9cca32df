import { anyOf, columnsOf, type EntityManager, sql } from '@ns/platform';
import { f, signalTables } from '../entities/index.ts';
import { SignalSchema } from '../entities/signal.entity.ts';

const d = columnsOf(SignalSchema, 'd');

/** The signal that another one was joined to as its duplicate. */
export interface JoinedTo {
  readonly signalId: string;
  readonly id: string;
  readonly reference: string;
  /** Whether the account reported it or follows it, so that it may open it. */
  readonly isOpen: boolean;
}

/**
 * The signals that these were joined to; of those that were not, there is no row.
 * @param accountId who asks; null: nobody in particular, who may open none
 */
export async function joinedTo(
  em: EntityManager,
  accountId: string | null,
  signalIds: readonly string[],
): Promise<readonly JoinedTo[]> {
  const isOpen = sql<boolean>`(coalesce(${d.reporterId} = ${accountId}::uuid, false) or exists (
    select from signal_follower f where ${f.signalId} = ${d.id} and ${f.accountId} = ${accountId}::uuid))`;
  return signalTables(em)
    .selectFrom('signal as s')
    .innerJoin('signal as d', 'd.id', 's.duplicate_of_id')
    .select(['s.id as signalId', 'd.id', 'd.reference', isOpen.as('isOpen')])
    .where('s.id', '=', anyOf(signalIds))
    .execute();
}

/** Whether a signal of the account was joined to these, one answer per id; of nobody in particular none was. */
export async function joinedAmong(
  em: EntityManager,
  accountId: string | null,
  signalIds: readonly string[],
): Promise<readonly boolean[]> {
  if (accountId === null) {
    return signalIds.map(() => false);
  }
  const joined = await signalTables(em)
    .selectFrom('signal as s')
    .select('s.duplicate_of_id as id')
    .where('s.reporter_id', '=', accountId)
    .where('s.duplicate_of_id', '=', anyOf(signalIds))
    .execute();
  const ids = new Set(joined.map(({ id }) => id));
  return signalIds.map((id) => ids.has(id));
}
