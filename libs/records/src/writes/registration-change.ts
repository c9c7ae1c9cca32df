import type { EntityManager } from '@ns/platform';
import type { OurSide } from '../domain/reconciliation.ts';
import type { IncomingNumber, StatusOutcome } from '../domain/records-system.ts';
import { lateNumber, reportedChange, type ReportedChange } from '../domain/registration-change.ts';
import { bulgarianDay } from '../pdf/bulgarian-values.ts';
import { endOpenChange, isKnown, openChange, type Reported } from './change-rows.ts';
import { noteOnSignal } from './note-on-signal.ts';
import type { RegistrationRow } from './registration-row.ts';

/**
 * Writes down that the records system has changed a complete registration, so that a person decides. Reported again, or
 * reported after a person has decided about exactly this, it is nothing new.
 * @param row locked by the caller
 */
export async function noteReportedChange(
  tx: EntityManager,
  row: RegistrationRow,
  outcome: StatusOutcome,
): Promise<void> {
  await putBeforePerson(tx, row, null, reportedChange(ourSide(row), outcome));
}

/**
 * Writes down that a former document of a registration, refused and replaced, got a number after all, so that a person
 * decides which number counts; also while the registration has none. Reported again it is nothing new.
 * @param row locked by the caller
 */
export async function noteLateNumber(
  tx: EntityManager,
  row: RegistrationRow,
  formerGuid: string,
  outcome: StatusOutcome,
): Promise<void> {
  await putBeforePerson(tx, row, formerGuid, lateNumber(ourSide(row), outcome));
}

/** Ends an open change after an answer that names the number in force here. @param row locked by the caller */
export async function withdrawReportedChange(tx: EntityManager, row: RegistrationRow): Promise<void> {
  if (await endOpenChange(tx, { registrationId: row.id, formerGuid: null }, 'WITHDRAWN')) {
    await noteOnSignal(tx, {
      signalId: row.signalId,
      type: 'registration_note',
      note: `Деловодната система отново сочи досегашния номер ${row.incomingNumber ?? ''}.`,
    });
  }
}

/** Ends the open change about a former document that has no number there any more. @param row locked by the caller */
export async function withdrawLateNumber(tx: EntityManager, row: RegistrationRow, formerGuid: string): Promise<void> {
  if (await endOpenChange(tx, { registrationId: row.id, formerGuid }, 'WITHDRAWN')) {
    await noteOnSignal(tx, {
      signalId: row.signalId,
      type: 'registration_note',
      note: 'Отказаният по-рано документ вече не е заведен в деловодната система.',
    });
  }
}

/** The number that a registration has here; undefined while it has none. */
export function numberInForce({ incomingNumber, incomingDate }: RegistrationRow): IncomingNumber | undefined {
  return incomingNumber === null || incomingDate === null ? undefined : { number: incomingNumber, date: incomingDate };
}

function ourSide(row: RegistrationRow): OurSide {
  return { ...row, number: row.incomingNumber, date: row.incomingDate };
}

async function putBeforePerson(
  tx: EntityManager,
  row: RegistrationRow,
  formerGuid: string | null,
  change: ReportedChange | undefined,
): Promise<void> {
  const document = { registrationId: row.id, formerGuid };
  if (change === undefined) {
    return;
  }
  const reported = { change, inForce: numberInForce(row) };
  if (await isKnown(tx, document, reported)) {
    return;
  }
  await openChange(tx, document, reported);
  await noteOnSignal(tx, {
    signalId: row.signalId,
    type: 'registration_changed',
    note: reportText(row, formerGuid, reported),
  });
}

function reportText({ direction }: RegistrationRow, formerGuid: string | null, { change, inForce }: Reported): string {
  const until = inForce && `${inForce.number} от ${bulgarianDay(inForce.date)}`;
  switch (change.kind) {
    case 'CORRECTED': {
      const which = direction === 'INCOMING' ? 'Входящият номер' : 'Номерът на отговора';
      const now = `${change.number} от ${bulgarianDay(change.date)}`;
      return `${which} в деловодната система вече е ${now} Тук е ${until ?? ''}`;
    }
    case 'REJECTED': {
      const refusal = `Деловодната система отказа документа, след като го беше завела под № ${until ?? ''}`;
      return `${refusal} ${change.reason}`.trim();
    }
    case 'REGISTERED_TWICE': {
      const which = formerGuid === null ? 'Документът е заведен' : 'Отказаният по-рано документ все пак е заведен';
      const here = until === undefined ? 'Тук сигналът още няма номер.' : `Тук е ${until}`;
      return `${which} в деловодната система и под № ${change.number} от ${bulgarianDay(change.date)} ${here}`;
    }
  }
}
