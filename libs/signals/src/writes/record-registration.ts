import { type EntityManager, mustExist } from '@ns/platform';
import type { WrittenEvent } from '../domain/event-data.ts';
import type { NumberInForce } from '../domain/number-in-force.ts';
import type { RegistrationState } from '../domain/signal-status.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { appendSignalEvent } from './append-signal-event.ts';
import { lockSignal } from '../locks/lock-signal.ts';

/** What the records slice learned about a signal's registration. */
export interface RegistrationNews {
  readonly signalId: string;
  readonly state: RegistrationState;
  /** the number that the records system gave; a registered signal has one */
  readonly given?: NumberInForce;
  /** staff-only explanation, for a refusal or a problem */
  readonly note?: string;
  /** the member of staff who did it by hand; the system itself when left out */
  readonly staffId?: string;
}

/**
 * Shows on the signal what its registration came to, in the caller's transaction. A number once given stays: news that
 * would change or take it is refused.
 * @returns false when the signal already shows exactly this
 * @throws Error when another incoming number is already there, or a registered signal would have none
 */
export async function recordRegistration(tx: EntityManager, news: RegistrationNews): Promise<boolean> {
  const signal = mustExist(await lockSignal(tx, news.signalId), `No signal ${news.signalId}.`);
  if (signal.registrationState === 'REGISTERED') {
    if (news.state === 'REGISTERED' && signal.incomingNumber !== news.given?.number) {
      throw new Error(`Signal ${news.signalId} already has another incoming number.`);
    }
    return false;
  }
  if (signal.registrationState === news.state) {
    return false;
  }
  signal.registrationState = news.state;
  signal.incomingNumber = news.given?.number ?? null;
  signal.incomingDate = news.given?.date ?? null;
  await tx.flush();
  const event = eventOf(news);
  if (event) {
    await appendSignalEvent(tx, {
      ...event,
      signalId: news.signalId,
      actor: news.staffId === undefined ? null : { id: news.staffId, kind: 'STAFF' },
      note: news.note ?? null,
    });
  }
  return true;
}

function eventOf({ signalId, state, given }: RegistrationNews): WrittenEvent | undefined {
  switch (state) {
    case 'PENDING':
      return undefined;
    case 'REGISTERED':
      if (!given) {
        throw new Error(`Signal ${signalId} cannot be registered without a number.`);
      }
      return { type: 'registered', data: { incomingNumber: given.number, incomingDate: given.date } };
    case 'REJECTED':
      return { type: 'registration_rejected' };
    case 'NEEDS_ATTENTION':
      return { type: 'registration_attention' };
  }
}

/** A change of a number that was in force, made by a member of staff. */
export interface NumberChange {
  readonly signalId: string;
  /** the number that was in force until now */
  readonly previous: NumberInForce;
  readonly staffId: string;
}

/**
 * Puts a corrected incoming number in the place of the earlier one. The history keeps both.
 * @throws Error when the signal does not show the earlier number
 */
export async function correctNumber(
  tx: EntityManager,
  change: NumberChange & { readonly now: NumberInForce },
): Promise<void> {
  const { signalId, previous, now, staffId } = change;
  const signal = await lockNumbered(tx, signalId, previous);
  signal.incomingNumber = now.number;
  signal.incomingDate = now.date;
  await tx.flush();
  await appendSignalEvent(tx, {
    signalId,
    type: 'number_changed',
    actor: { id: staffId, kind: 'STAFF' },
    note: `Досегашен номер: ${previous.number} / ${previous.date}`,
    data: { incomingNumber: now.number, incomingDate: now.date, ...earlier(previous) },
  });
}

/**
 * Takes back an incoming number after the records system has refused the document. The signal waits for a person again,
 * as after any refusal; the history keeps the number.
 * @throws Error when the signal does not show this number
 */
export async function withdrawNumber(
  tx: EntityManager,
  change: NumberChange & { readonly reason: string },
): Promise<void> {
  const { signalId, previous, reason, staffId } = change;
  const signal = await lockNumbered(tx, signalId, previous);
  signal.registrationState = 'REJECTED';
  signal.incomingNumber = null;
  signal.incomingDate = null;
  await tx.flush();
  await appendSignalEvent(tx, {
    signalId,
    type: 'number_withdrawn',
    actor: { id: staffId, kind: 'STAFF' },
    note: reason === '' ? null : reason,
    data: earlier(previous),
  });
}

async function lockNumbered(tx: EntityManager, signalId: string, { number }: NumberInForce): Promise<Signal> {
  const signal = await lockSignal(tx, signalId);
  if (signal?.incomingNumber !== number) {
    throw new Error(`Signal ${signalId} does not have the expected number.`);
  }
  return signal;
}

function earlier({ number, date }: NumberInForce) {
  return { previousNumber: number, previousDate: date };
}
