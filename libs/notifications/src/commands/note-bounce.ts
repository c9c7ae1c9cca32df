import { anyOf, type EntityManager, sql } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';
import { readDeliveryReport, type RecipientReport } from '../bounces/delivery-report.ts';
import { markAddress } from '../bounces/mark-address.ts';
import type { Needs } from '../needs/notifications-needs.ts';

export interface NoteBounceProps {
  /** the report as it came */
  readonly raw: Uint8Array;
}

/**
 * What became of a report. `ignored`: it is about a delay, a success, or a mail that this product never sent;
 * `unreadable`: it is no report at all.
 */
export type BounceOutcome = 'noted' | 'ignored' | 'unreadable';

interface Known {
  readonly id: string;
  readonly address: string | null;
}

/**
 * Takes what mail servers report about mails they took first and could not deliver then. A mail that failed for good is
 * returned; its address is marked when the server says that it will never do (5.x.x). Saying the same twice changes
 * nothing.
 */
export async function noteBounce(
  { database, logger }: Needs<'database' | 'logger'>,
  { raw }: NoteBounceProps,
): Promise<BounceOutcome> {
  const report = await readDeliveryReport(raw);
  if (!report) {
    return 'unreadable';
  }
  const failures = report.recipients.filter(({ action }) => action === 'failed');
  const noted = await database.transaction(async (tx) => {
    const known = await notificationTables(tx)
      .selectFrom('delivery')
      .select(['id', 'address'])
      .where('message_id', '=', report.messageId)
      .forUpdate()
      .executeTakeFirst();
    if (!known) {
      return undefined;
    }
    for (const failure of failures) {
      await settle(tx, known, failure);
    }
    return failures.length > 0 ? known.id : undefined;
  });
  if (noted) {
    logger.info({ deliveryId: noted }, 'mail returned');
  }
  return noted ? 'noted' : 'ignored';
}

async function settle(
  tx: EntityManager,
  { id, address }: Known,
  { addresses, nature, words }: RecipientReport,
): Promise<void> {
  // Staff may have corrected the address since: a late report about the old one says nothing about the mail as it is
  // now.
  const earlier = await notificationTables(tx)
    .selectFrom('delivery_correction')
    .select('from_address as address')
    .where('delivery_id', '=', id)
    .where('from_address', '=', anyOf(addresses))
    .limit(1)
    .executeTakeFirst();
  const isAboutNow = !earlier || (address !== null && addresses.includes(address));
  if (isAboutNow) {
    await notificationTables(tx)
      .updateTable('delivery')
      .set({ state: 'BOUNCED', problem: 'RETURNED', server_response: words, returned_at: sql<Date>`now()` })
      .set({ next_attempt_at: null, lease_until: null })
      .where('id', '=', id)
      .where('state', '<>', 'BOUNCED')
      .where('address', 'is not', null)
      .execute();
  }
  const meant = isAboutNow ? address : earlier.address;
  if (nature === 'permanent' && meant) {
    await markAddress(tx, meant, words);
  }
}
