import { type Database, type EntityManager, firstRow, run, sql } from '@ns/platform';
import { isPublic, isReporter } from '../policies/signal-policies.ts';
import { isUuid } from './lock-signal.ts';

export interface FollowSignalProps {
  readonly accountId: string;
  readonly signalId: string;
}

export type FollowSignalOutcome =
  { readonly kind: 'done'; readonly signalId: string } | { readonly kind: 'notFound' | 'own' };

interface Followable {
  readonly id: string;
  readonly reporterId: string | null;
  readonly publishedAt: Date | null;
  readonly followed: boolean;
}

/** A citizen begins or ends to hear of somebody else's published signal. Saying the same twice changes nothing. */
export class FollowSignal {
  constructor(private readonly database: Database) {}

  async follow(props: FollowSignalProps): Promise<FollowSignalOutcome> {
    return this.database.transaction(async (tx) => {
      const signal = await followable(tx, props);
      if (!signal) {
        return { kind: 'notFound' };
      }
      await run(
        tx,
        sql`insert into signal_follower (signal_id, account_id) values (${signal.id}, ${props.accountId})
          on conflict do nothing`,
      );
      return { kind: 'done', signalId: signal.id };
    });
  }

  /** Reporters always hear of their own signal; which mails they want, they choose in the account. */
  async unfollow(props: FollowSignalProps): Promise<FollowSignalOutcome> {
    return this.database.transaction(async (tx) => {
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
}

/** Ends that an account hears of somebody else's signal; harmless when it does not. */
export async function endFollowing(tx: EntityManager, { accountId, signalId }: FollowSignalProps): Promise<void> {
  await run(
    tx,
    sql`
    delete from signal_follower f using signal s
    where f.signal_id = ${signalId} and f.account_id = ${accountId} and s.id = f.signal_id
      and s.reporter_id is distinct from f.account_id`,
  );
}

/** A signal that is public, one's own, or followed already: others are reported as not found. */
async function followable(
  tx: EntityManager,
  { accountId, signalId }: FollowSignalProps,
): Promise<Followable | undefined> {
  if (!isUuid(signalId)) {
    return undefined;
  }
  const signal = await firstRow(
    tx,
    sql<Followable>`
    select s.id, s.reporter_id as "reporterId", s.published_at as "publishedAt",
      exists (select from signal_follower f where f.signal_id = s.id and f.account_id = ${accountId}) as followed
    from signal s where s.id = ${signalId}`,
  );
  return signal && (isPublic(signal) || signal.followed || isReporter(accountId, signal)) ? signal : undefined;
}
