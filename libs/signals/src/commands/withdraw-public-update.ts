import { releasePhotos } from '@ns/media';
import { isUuid } from '../domain/uuid.ts';
import { signalTables } from '../entities/index.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';

export interface WithdrawPublicUpdateProps {
  readonly accountId: string;
  readonly updateId: string;
}

/** What became of the withdrawal. */
export type WithdrawPublicUpdateOutcome =
  { readonly kind: 'done'; readonly updateId: string } | { readonly kind: 'notFound' };

/**
 * Takes an own update back, at any time: its words and its photo go at once, and it counts no more. Doing it again
 * changes nothing.
 */
export async function withdrawPublicUpdate(
  { database }: Needs<'database'>,
  { accountId, updateId }: WithdrawPublicUpdateProps,
): Promise<WithdrawPublicUpdateOutcome> {
  if (!isUuid(updateId)) {
    return { kind: 'notFound' };
  }
  return database.transaction(async (tx) => {
    const id = updateId.toLowerCase();
    const own = () =>
      signalTables(tx).selectFrom('resident_update').where('id', '=', id).where('account_id', '=', accountId);
    const found = await own().select('signal_id as signalId').executeTakeFirst();
    if (!found) {
      return { kind: 'notFound' };
    }
    // The staff decides about it under the same lock.
    await lockSignal(tx, found.signalId);
    const update = await own().select(['state', 'event_id as eventId']).executeTakeFirst();
    if (!update) {
      return { kind: 'notFound' };
    }
    if (update.state !== 'WITHDRAWN') {
      await releasePhotos(tx, [update.eventId]);
      await signalTables(tx)
        .updateTable('resident_update')
        .set({ state: 'WITHDRAWN', text: null, reason: null, decided_at: new Date() })
        .where('id', '=', id)
        .execute();
      const data = { eventId: update.eventId };
      await appendSignalEvent(tx, { signalId: found.signalId, type: 'update_withdrawn', actor: null, data });
    }
    return { kind: 'done', updateId: id };
  });
}
