import { exchange, type HttpAnswer, type HttpQuestion, type OutgoingConnection, RequestHeldBack } from '@ns/platform';
import { type HeldBack, heldBack } from '../../domain/records-system.ts';

/** How a server of the records system is reached. */
export type Connection = Omit<OutgoingConnection, 'span'>;

/** Asks the records system, or the register of participants, once. @throws ExchangeFailed, RequestHeldBack */
export function askRecords(connection: Connection, question: HttpQuestion): Promise<HttpAnswer> {
  return exchange({ ...connection, span: 'records exchange' }, question);
}

/** What came of handing something over whose request may be held back. */
export async function unlessHeldBack<Outcome>(handOver: () => Promise<Outcome>): Promise<Outcome | HeldBack> {
  try {
    return await handOver();
  } catch (error) {
    if (error instanceof RequestHeldBack) {
      return heldBack;
    }
    throw error;
  }
}
