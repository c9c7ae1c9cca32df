import { type EntityManager, firstRow, sql } from '@ns/platform';

/** What the member of the staff who entered a signal gives to its reporter. */
export interface EnteredSignalRow {
  readonly signalId: string;
  readonly reference: string;
  readonly accessCode: string;
  readonly incomingNumber: string | null;
  readonly incomingDate: string | null;
  readonly email: string | null;
  readonly createdAt: Date;
}

/** Hours after its entry in which a receipt can be given; the access code is the reporter's secret afterwards. */
const receiptHours = 24;

/** A signal that this member of the staff entered a short while ago; undefined for every other. */
export async function enteredSignal(
  em: EntityManager,
  accountId: string,
  signalId: string,
): Promise<EnteredSignalRow | undefined> {
  return firstRow(
    em,
    sql<EnteredSignalRow>`
    select s.id as "signalId", s.reference, s.access_code as "accessCode", s.incoming_number as "incomingNumber",
      s.incoming_date::text as "incomingDate", c.email, s.created_at as "createdAt"
    from signal s join signal_correspondent c on c.signal_id = s.id
    where s.id = ${signalId} and c.entered_by = ${accountId}
      and s.created_at > now() - make_interval(hours => ${receiptHours})`,
  );
}
