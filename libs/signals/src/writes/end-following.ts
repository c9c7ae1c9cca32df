import type { EntityManager } from '@ns/platform';
import { signalTables } from '../entities/index.ts';

export interface FollowSignalProps {
  readonly accountId: string;
  readonly signalId: string;
}

/** Ends that an account hears of somebody else's signal; harmless when it does not. */
export async function endFollowing(tx: EntityManager, { accountId, signalId }: FollowSignalProps): Promise<void> {
  await signalTables(tx)
    .deleteFrom('signal_follower as f')
    .using('signal as s')
    .where('f.signal_id', '=', signalId)
    .where('f.account_id', '=', accountId)
    .whereRef('s.id', '=', 'f.signal_id')
    .whereRef('s.reporter_id', 'is distinct from', 'f.account_id')
    .execute();
}
