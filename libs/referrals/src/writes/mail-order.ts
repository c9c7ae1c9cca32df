import { defaultLanguage, type EntityManager, mustExist } from '@ns/platform';
import type { Menus } from '@ns/municipality';
import { signalRowById } from '@ns/signals';
import { referralTables } from '../entities/referral.entity.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import type { ReceiverView } from '../queries/receivers.ts';
import { orderedReport } from '../queries/ordered-report.ts';

/** A work order that was just written. */
export interface NewOrder {
  readonly id: string;
  readonly eventId: string;
  readonly signalId: string;
  readonly contractor: ReceiverView;
  readonly words: string | null;
}

/**
 * Mails a contractor that is reached by mail what was ordered, once for an order, in the caller's transaction. The
 * order stays as it is: only its contractor says that it is there.
 */
export async function mailOrder(
  { calendar, outside }: Needs<'calendar' | 'outside'>,
  tx: EntityManager,
  menus: Menus,
  { id, eventId, signalId, contractor, words }: NewOrder,
): Promise<void> {
  const { channel, destination } = contractor;
  if (channel !== 'MAIL' || destination === null) {
    return;
  }
  const signal = mustExist(await signalRowById(tx, signalId), `Signal ${signalId} is gone.`);
  const report = await orderedReport(tx, { menus, calendar }, { signal, contractor, words });
  const mail = outside.composeOrder(report);
  const to = { referralId: id, signalId, eventId, address: destination };
  const deliveryId = await outside.openNow(tx, 'work_order', { ...to, language: defaultLanguage }, mail);
  await referralTables(tx)
    .updateTable('referral')
    .set({ channel, channel_key: deliveryId ?? null })
    .where('id', '=', id)
    .execute();
}
