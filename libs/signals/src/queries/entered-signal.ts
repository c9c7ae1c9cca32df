import { type EntityManager, sql } from '@ns/platform';
import { signalTables } from '../entities/index.ts';

/** Hours after its entry in which a receipt can be given; the access code is the reporter's secret afterwards. */
const receiptHours = 24;

/**
 * What the member of the staff who entered a signal a short while ago gives to its reporter; undefined for every other
 * signal.
 */
export async function enteredSignal(em: EntityManager, accountId: string, signalId: string) {
  return signalTables(em)
    .selectFrom('signal as s')
    .innerJoin('signal_correspondent as c', 'c.signal_id', 's.id')
    .select(['s.id as signalId', 's.reference', 's.access_code as accessCode', 's.created_at as createdAt', 'c.email'])
    .select(['s.incoming_number as incomingNumber', 's.incoming_date as incomingDate'])
    .where('s.id', '=', signalId)
    .where('c.entered_by', '=', accountId)
    .where('s.created_at', '>', sql<Date>`now() - make_interval(hours => ${receiptHours})`)
    .executeTakeFirst();
}
