import { type EntityManager, sql } from '@ns/platform';
import { correctNumber, recordRegistration } from '@ns/signals';
import { type IncomingNumber, numberText } from '../domain/records-system.ts';
import { recordsTables } from '../entities/records.entities.ts';
import { bulgarianDay } from '../pdf/bulgarian-values.ts';
import { endOpenChange, type OpenChange } from './change-rows.ts';
import { noteOnSignal } from './note-on-signal.ts';
import { logStaffAct, type StaffAct } from './registration-attempt.ts';
import { progressOf, type RegistrationRow, writeProgress } from './registration-row.ts';

/** A change that a person decides about; its registration is locked. */
export interface PendingChange {
  readonly row: RegistrationRow;
  readonly change: OpenChange;
  /** undefined while the registration has none */
  readonly inForce: IncomingNumber | undefined;
  readonly staffId: string;
}

/**
 * Puts the second number of a signal in force. A former document that has it becomes the document of the registration
 * again, and the one that took its place becomes the former one, which the comparison goes on asking about.
 */
export async function chooseNumber(tx: EntityManager, pending: PendingChange, now: IncomingNumber): Promise<void> {
  const { row, change, inForce } = pending;
  await writeProgress(tx, row.id, {
    ...progressOf(row),
    state: 'REGISTERED',
    phase: 'ACCEPTED',
    failures: 0,
    number: now.number,
    date: now.date,
    file: 'OPEN',
    nextAttemptAt: null,
    problem: null,
  });
  await recordsTables(tx)
    .updateTable('registration')
    // A worker that is asking at this moment finds its attempt number gone and writes nothing.
    .set({ by_hand: false, attempts: sql<number>`attempts + 1`, leased_until: null })
    .where('id', '=', row.id)
    .execute();
  if (change.formerGuid !== null) {
    await exchangeDocuments(tx, row, change.formerGuid);
  }
  const detail = [inForce, now].filter((number) => number !== undefined).map(numberText);
  await logTakenOver(tx, { ...row, attempts: row.attempts + 1 }, 'REGISTERED', detail.join(' → '));
  await showChoice(tx, pending, now);
}

/** What to ask the records desk about a number that does not count. */
export function cancelText({ number, date }: Pick<OpenChange, 'number' | 'date'>): string {
  return `Номер ${number ?? ''} от ${bulgarianDay(date ?? '')} не важи: поискайте в деловодството да бъде анулиран.`;
}

/** Writes into the log of attempts that a member of staff has taken over a change. */
export function logTakenOver(
  tx: EntityManager,
  { id, attempts }: RegistrationRow,
  outcome: StaffAct['outcome'],
  detail: string,
): Promise<void> {
  return logStaffAct(tx, { registrationId: id, attempt: attempts, action: 'TAKEN_OVER', outcome, detail });
}

async function exchangeDocuments(tx: EntityManager, row: RegistrationRow, formerGuid: string): Promise<void> {
  const tables = recordsTables(tx);
  const former = await tables
    .deleteFrom('registration_refused_document')
    .where('document_guid', '=', formerGuid)
    .returning('sender_number as senderNumber')
    .executeTakeFirstOrThrow();
  await tables
    .updateTable('registration')
    .set({ document_guid: formerGuid, sender_number: former.senderNumber })
    .where('id', '=', row.id)
    .execute();
  await tables
    .insertInto('registration_refused_document')
    .values({
      document_guid: row.documentGuid,
      registration_id: row.id,
      sender_number: row.senderNumber,
      reason: row.problemDetail ?? '',
    })
    .execute();
  // What was reported about the document that the registration had until now is not about its own one any more.
  await endOpenChange(tx, { registrationId: row.id, formerGuid: null }, 'SUPERSEDED');
}

async function showChoice(
  tx: EntityManager,
  { row, inForce, staffId }: PendingChange,
  now: IncomingNumber,
): Promise<void> {
  const { signalId } = row;
  if (inForce === undefined) {
    const note = 'Номерът е на отказания по-рано документ.';
    await recordRegistration(tx, { signalId, state: 'REGISTERED', given: now, note, staffId });
    return;
  }
  if (row.direction === 'INCOMING' && numberText(inForce) !== numberText(now)) {
    await correctNumber(tx, { signalId, previous: inForce, now, staffId });
  }
  const chosen = `Важи номер ${now.number} от ${bulgarianDay(now.date)}`;
  const note = numberText(inForce) === numberText(now) ? chosen : `${chosen} ${cancelText(inForce)}`;
  await noteOnSignal(tx, { signalId, type: 'registration_note', note, staffId });
}
