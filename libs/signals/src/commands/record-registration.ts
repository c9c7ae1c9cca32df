import { type EntityManager, run, sql } from '@ns/platform';
import { type SignalEventType } from '../domain/signal-event.ts';
import { type RegistrationState } from '../domain/signal-status.ts';
import { appendSignalEvent } from './append-signal-event.ts';
import { lockSignal } from './lock-signal.ts';

/** What the records slice learned about a signal's registration. */
export interface RegistrationNews {
  readonly signalId: string;
  readonly state: RegistrationState;
  readonly incomingNumber?: string;
  /** calendar day YYYY-MM-DD */
  readonly incomingDate?: string;
  /** staff-only explanation, for a refusal or a problem */
  readonly note?: string;
  /** the member of staff who did it by hand; the system itself when left out */
  readonly staffId?: string;
}

const eventOf: Readonly<Record<RegistrationState, SignalEventType | undefined>> = {
  PENDING: undefined,
  REGISTERED: 'registered',
  REJECTED: 'registration_rejected',
  NEEDS_ATTENTION: 'registration_attention',
};

/**
 * Shows on the signal what its registration came to, in the caller's transaction. A number once given stays: news that
 * would change or take it is refused.
 * @returns false when the signal already shows exactly this
 * @throws Error when another incoming number is already there
 */
export async function recordRegistration(tx: EntityManager, news: RegistrationNews): Promise<boolean> {
  const signal = await lockSignal(tx, news.signalId);
  if (!signal) throw new Error(`No signal ${news.signalId}.`);
  if (signal.registrationState === 'REGISTERED') {
    if (news.state === 'REGISTERED' && signal.incomingNumber !== news.incomingNumber)
      throw new Error(`Signal ${news.signalId} already has another incoming number.`);
    return false;
  }
  if (signal.registrationState === news.state) return false;
  await run(
    tx,
    sql`
    update signal set registration_state = ${news.state}::registration_state,
      incoming_number = ${news.incomingNumber ?? null}, incoming_date = ${news.incomingDate ?? null}::date
    where id = ${news.signalId}`,
  );
  const type = eventOf[news.state];
  if (type) {
    await appendSignalEvent(tx, {
      signalId: news.signalId,
      type,
      actor: news.staffId === undefined ? null : { id: news.staffId, kind: 'STAFF' },
      note: news.note ?? null,
      data: news.incomingNumber ? { incomingNumber: news.incomingNumber, incomingDate: news.incomingDate } : {},
    });
  }
  return true;
}
