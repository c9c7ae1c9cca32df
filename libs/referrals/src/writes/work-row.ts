import { type EntityManager, sql } from '@ns/platform';
import { isUuid, signalEventOf, signalEventRelation } from '@ns/signals';
import type { ReferralProgress } from '../domain/referral.ts';
import { afterReturn } from '../domain/work-order.ts';
import { referralTables } from '../entities/referral.entity.ts';
import { progressFields } from '../queries/referral-view.ts';
import { writeProgress } from './referral-row.ts';

const e = signalEventRelation('e');

/** A work order that is about to change. */
export interface LockedOrder extends ReferralProgress {
  readonly id: string;
  readonly signalId: string;
  readonly eventId: string;
  readonly contractor: string;
  readonly orderedBy: string | null;
  /** the mail about it; null: none was sent */
  readonly mail: string | null;
}

/** The signal of a work order; undefined when there is no such order. */
export async function signalOfOrder(em: EntityManager, orderId: string): Promise<string | undefined> {
  if (!isUuid(orderId)) {
    return undefined;
  }
  const row = await referralTables(em)
    .selectFrom('referral')
    .select('signal_id as signalId')
    .where('id', '=', orderId)
    .where('contractor', 'is not', null)
    .executeTakeFirst();
  return row?.signalId;
}

/** Reads a work order of a signal, whose row the caller holds, and holds it too. */
export async function lockOrder(
  tx: EntityManager,
  signalId: string,
  orderId: string,
): Promise<LockedOrder | undefined> {
  const row = await referralTables(tx)
    .selectFrom('referral')
    .select(['id', 'signal_id as signalId', 'event_id as eventId', 'contractor', 'ordered_by as orderedBy'])
    .select('channel_key as mail')
    .select(progressFields)
    .where('id', '=', orderId)
    .where('signal_id', '=', signalId)
    .where('contractor', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, contractor: row.contractor ?? '' };
}

/** Writes progress of an order, and the words that its contractor is to read now. */
export async function writeOrder(
  tx: EntityManager,
  { id, eventId }: Pick<LockedOrder, 'id' | 'eventId'>,
  progress: ReferralProgress,
  words?: string | null,
): Promise<void> {
  await writeProgress(tx, eventId, progress);
  if (words !== undefined) {
    const set = { words, updated_at: sql<Date>`now()` };
    await referralTables(tx).updateTable('referral').set(set).where('id', '=', id).execute();
  }
}

/**
 * Sends work that was accepted as done back to its contractor with the words of the one who opened the signal again.
 * Done twice it changes nothing: what is back is no longer answered. What the contractor said after the signal was
 * opened is another answer, which stays.
 */
export async function returnDisputedWork(
  tx: EntityManager,
  { signalId, eventId }: { readonly signalId: string; readonly eventId: string },
): Promise<void> {
  const done = await referralTables(tx)
    .selectFrom('referral')
    .select(['id', 'event_id as eventId'])
    .select(progressFields)
    .where('signal_id', '=', signalId)
    .where('event_id', '<', eventId)
    .where('contractor', 'is not', null)
    .where('answer', '=', 'DONE')
    .where(
      sql<boolean>`not exists (select from ${e.relation} where ${e.signalId} = ${signalId} and ${e.id} > ${eventId}
        and ${e.type} = 'work_answered' and ${e.outside} = contractor)`,
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  const event = done.length > 0 ? await signalEventOf(tx, eventId) : undefined;
  for (const order of done) {
    await writeOrder(tx, order, afterReturn(order), event?.message ?? null);
  }
}
