import { releasePhotos } from '@ns/media';
import type { EntityManager } from '@ns/platform';
import { contactFields } from '../domain/correction.ts';
import { signalTables } from '../entities/index.ts';

/**
 * Forgets a person whose account was deleted: they follow nothing any more, their votes and their updates with the
 * photos go, the links in their mails end, and what the staff wrote down about them when it entered signals for them
 * goes, also what was corrected of it. The signals stay as files.
 */
export async function forgetAccount(tx: EntityManager, accountId: string): Promise<void> {
  await signalTables(tx).deleteFrom('signal_follower').where('account_id', '=', accountId).execute();
  await signalTables(tx).deleteFrom('neighbour_vote').where('account_id', '=', accountId).execute();
  const updates = await signalTables(tx)
    .deleteFrom('resident_update')
    .where('account_id', '=', accountId)
    .returning('event_id as eventId')
    .execute();
  await releasePhotos(
    tx,
    updates.map(({ eventId }) => eventId),
  );
  await signalTables(tx).deleteFrom('signal_mail_link').where('account_id', '=', accountId).execute();
  await signalTables(tx)
    .updateTable('signal_correspondent as c')
    .from('signal as s')
    .set({ name: null, email: null, phone: null, request_digest: null })
    .whereRef('s.id', '=', 'c.signal_id')
    .where('s.reporter_id', '=', accountId)
    .execute();
  await signalTables(tx)
    .updateTable('signal_correction as c')
    .from('signal_event as e')
    .innerJoin('signal as s', 's.id', 'e.signal_id')
    .set({ before: null, after: null })
    .whereRef('e.id', '=', 'c.event_id')
    .where('c.field', 'in', contactFields)
    .where('s.reporter_id', '=', accountId)
    .execute();
  await signalTables(tx)
    .updateTable('signal_keyed_act as k')
    .from('signal as s')
    .set({ request_digest: null })
    .whereRef('s.id', '=', 'k.signal_id')
    .where('s.reporter_id', '=', accountId)
    .execute();
}
