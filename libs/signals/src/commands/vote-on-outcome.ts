import { accountRelation } from '@ns/identity';
import { defaultLanguage, type EntityManager, mustExist, sql } from '@ns/platform';
import { areDoubtsEnough, votesPerDay, votesUntil } from '../domain/neighbour-votes.ts';
import { availableTransitions } from '../domain/transition-rules.ts';
import { signalTables, v } from '../entities/index.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { isPublic, isReporter } from '../policies/signal-policies.ts';
import { outcomesOf } from '../queries/neighbour-votes.ts';
import { situationOf } from '../queries/situation.ts';
import { textOf } from '../texts/index.ts';
import { moveSignal, noDetails } from '../writes/move-signal.ts';
import { networkMark } from '../writes/network-mark.ts';

export interface VoteOnOutcomeProps {
  readonly accountId: string;
  readonly signalId: string;
  readonly isDone: boolean;
  readonly clientAddress: string;
}

/** `notAvailable`: the own signal, or nobody is asked now. `tooMany`: the account has voted too often today. */
export interface VoteOnOutcomeOutcome {
  readonly kind: 'done' | 'notFound' | 'notAvailable' | 'tooMany';
}

/**
 * Keeps what somebody says about the outcome of another person's published signal; the last answer of an account
 * counts. Enough doubts open the signal again, once: the next outcome is asked about anew.
 */
export async function voteOnOutcome(
  { database, directory, calendar, keys }: Needs<'database' | 'directory' | 'calendar' | 'keys'>,
  { accountId, signalId, isDone, clientAddress }: VoteOnOutcomeProps,
): Promise<VoteOnOutcomeOutcome> {
  const menus = await directory.menus();
  const now = new Date();
  return database.transaction(async (tx) => {
    const signal = await lockSignal(tx, signalId.toLowerCase());
    if (!signal || !isPublic(signal)) {
      return { kind: 'notFound' };
    }
    const [outcome] = await outcomesOf(tx, [signal.id]);
    if (!outcome || isReporter(accountId, signal) || votesUntil(outcome.at, menus.municipality.disputeDays) < now) {
      return { kind: 'notAvailable' };
    }
    const { createdAt, votesToday } = await voterOf(tx, accountId, outcome.id);
    if (votesToday >= votesPerDay) {
      return { kind: 'tooMany' };
    }
    const vote = { is_done: isDone, network: networkMark(keys, 'neighbour-votes', clientAddress), at: now };
    await signalTables(tx)
      .insertInto('neighbour_vote')
      .values({
        event_id: outcome.id,
        account_id: accountId,
        signal_id: signal.id,
        counts: createdAt < outcome.at,
        ...vote,
      })
      .onConflict((conflict) => conflict.columns(['event_id', 'account_id']).doUpdateSet(vote))
      .execute();
    const votes = await signalTables(tx)
      .selectFrom('neighbour_vote')
      .select(['is_done as isDone', 'counts', 'network'])
      .where('event_id', '=', outcome.id)
      .execute();
    const row = availableTransitions(situationOf(signal, menus), 'SYSTEM', now).find(
      ({ event }) => event === 'reopened',
    );
    if (row && areDoubtsEnough(votes)) {
      const message = textOf('neighboursDoubt').in(defaultLanguage);
      const details = { ...noDetails, message, messagePublic: true };
      await moveSignal(tx, { calendar, menus }, { signal, row, details, now });
    }
    return { kind: 'done' };
  });
}

/** Since when the voter has an account, and how many other outcomes it voted on in the last day. */
async function voterOf(tx: EntityManager, accountId: string, outcomeId: string) {
  const a = accountRelation('a');
  const voter = sql<{ createdAt: Date; votesToday: number }>`
    select ${a.createdAt} as "createdAt", (
      select count(*)::int from neighbour_vote v where ${v.accountId} = ${accountId}
        and ${v.eventId} <> ${outcomeId}::bigint and ${v.at} > now() - interval '1 day') as "votesToday"
    from ${a.relation} where ${a.id} = ${accountId}`;
  return mustExist((await voter.execute(tx.getKysely())).rows[0], `Account ${accountId} is gone.`);
}
