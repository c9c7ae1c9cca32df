import type { EntityManager } from '@ns/platform';
import { signalTables } from '../entities/index.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { isPublic, isReporter } from '../policies/signal-policies.ts';
import { isUuid } from '../domain/uuid.ts';
import { endFollowing, type FollowSignalProps } from '../writes/end-following.ts';

export type FollowSignalOutcome =
  { readonly kind: 'done'; readonly signalId: string } | { readonly kind: 'notFound' | 'own' };

/** A citizen begins to hear of somebody else's published signal. Saying it twice changes nothing. */
export async function followSignal(
  { database }: Needs<'database'>,
  props: FollowSignalProps,
): Promise<FollowSignalOutcome> {
  return database.transaction(async (tx) => {
    const signal = await followable(tx, props);
    if (!signal) {
      return { kind: 'notFound' };
    }
    await signalTables(tx)
      .insertInto('signal_follower')
      .values({ signal_id: signal.id, account_id: props.accountId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return { kind: 'done', signalId: signal.id };
  });
}

/** Reporters always hear of their own signal; which mails they want, they choose in the account. */
export async function unfollowSignal(
  { database }: Needs<'database'>,
  props: FollowSignalProps,
): Promise<FollowSignalOutcome> {
  return database.transaction(async (tx) => {
    const signal = await followable(tx, props);
    if (!signal) {
      return { kind: 'notFound' };
    }
    if (isReporter(props.accountId, signal)) {
      return { kind: 'own' };
    }
    await endFollowing(tx, props);
    return { kind: 'done', signalId: signal.id };
  });
}

/** A signal that is public, one's own, or followed already: others are reported as not found. */
async function followable(tx: EntityManager, { accountId, signalId }: FollowSignalProps) {
  if (!isUuid(signalId)) {
    return undefined;
  }
  const signal = await signalTables(tx)
    .selectFrom('signal as s')
    .leftJoin('signal_follower as f', (join) =>
      join.onRef('f.signal_id', '=', 's.id').on('f.account_id', '=', accountId),
    )
    .select(['s.id', 's.reporter_id as reporterId', 's.published_at as publishedAt', 'f.since'])
    .where('s.id', '=', signalId)
    .executeTakeFirst();
  return signal && (isPublic(signal) || signal.since !== null || isReporter(accountId, signal)) ? signal : undefined;
}
