import { type EntityManager, firstRow, run, sql } from '@ns/platform';
import { type IncomingNumber, type StatusOutcome } from '../domain/records-system.ts';
import { type ChangeKind, reportedChange, type ReportedChange } from '../domain/registration-change.ts';
import { type Direction } from '../domain/registration.ts';
import { bulgarianDay } from '../pdf/bulgarian-values.ts';
import { noteOnSignal } from './note-on-signal.ts';
import { type RegistrationRow } from './registration-row.ts';

/** A change that waits for a person, as its row has it. */
export interface OpenChange {
  readonly id: string;
  readonly kind: ChangeKind;
  /** what the records system has now; null after a refusal */
  readonly number: string | null;
  /** YYYY-MM-DD */
  readonly date: string | null;
  readonly reason: string | null;
}

/**
 * How a change ended. `SUPERSEDED`: a newer one took its place; `WITHDRAWN`: the records system has our number again.
 */
export type ChangeEnd = 'ACCEPTED' | 'KEPT' | 'SUPERSEDED' | 'WITHDRAWN';

/**
 * Writes down that the records system has changed a complete registration, so that a person decides. Reported again, or
 * reported after a person has kept the number in force, it is nothing new.
 * @param row locked by the caller
 */
export async function noteReportedChange(
  tx: EntityManager,
  row: RegistrationRow,
  outcome: StatusOutcome,
): Promise<void> {
  const change = reportedChange({ ...row, number: row.incomingNumber, date: row.incomingDate }, outcome);
  const inForce = numberInForce(row);
  if (change === undefined || inForce === undefined || (await isKnown(tx, row.id, change, inForce))) {
    return;
  }
  await endOpenChange(tx, row.id, 'SUPERSEDED');
  const { number, date, reason } = fieldsOf(change);
  await run(
    tx,
    sql`
    insert into registration_change (registration_id, kind, number, date, reason, previous_number, previous_date)
    values (${row.id}, ${change.kind}, ${number}, ${date}::date, ${reason}, ${inForce.number}, ${inForce.date}::date)`,
  );
  await noteOnSignal(tx, {
    signalId: row.signalId,
    type: 'registration_changed',
    note: reportText(row.direction, change, inForce),
  });
}

/** Ends an open change after an answer that names the number in force here. @param row locked by the caller */
export async function withdrawReportedChange(tx: EntityManager, row: RegistrationRow): Promise<void> {
  if (!(await endOpenChange(tx, row.id, 'WITHDRAWN'))) {
    return;
  }
  await noteOnSignal(tx, {
    signalId: row.signalId,
    type: 'registration_note',
    note: `Деловодната система отново сочи досегашния номер ${row.incomingNumber ?? ''}.`,
  });
}

/** Reads the open change of a registration. @param row locked by the caller */
export async function openChangeOf(
  tx: EntityManager,
  row: Pick<RegistrationRow, 'id'>,
): Promise<OpenChange | undefined> {
  return firstRow(
    tx,
    sql<OpenChange>`
    select id, kind, number, date::text as date, reason from registration_change
    where registration_id = ${row.id} and settled_at is null`,
  );
}

/** Ends the open change of a registration. @returns false when there is none */
export async function endOpenChange(
  tx: EntityManager,
  registrationId: string,
  end: ChangeEnd,
  staffId: string | null = null,
): Promise<boolean> {
  const ended = await run(
    tx,
    sql`
    update registration_change set settled_at = now(), settlement = ${end}, settled_by = ${staffId}::uuid
    where registration_id = ${registrationId} and settled_at is null`,
  );
  return ended > 0;
}

/** The number that a registration has here; undefined while it has none. */
export function numberInForce({ incomingNumber, incomingDate }: RegistrationRow): IncomingNumber | undefined {
  return incomingNumber === null || incomingDate === null ? undefined : { number: incomingNumber, date: incomingDate };
}

/** True when exactly this waits for a person already, or a person has kept the number in force against exactly this. */
async function isKnown(
  tx: EntityManager,
  registrationId: string,
  change: ReportedChange,
  inForce: IncomingNumber,
): Promise<boolean> {
  const { number, date, reason } = fieldsOf(change);
  const known = await firstRow(
    tx,
    sql`
    select 1 from registration_change
    where registration_id = ${registrationId} and (settled_at is null or settlement = 'KEPT') and kind = ${change.kind}
      and number is not distinct from ${number}::text and date is not distinct from ${date}::date
      and reason is not distinct from ${reason}::text
      and previous_number = ${inForce.number} and previous_date = ${inForce.date}::date limit 1`,
  );
  return known !== undefined;
}

function fieldsOf(change: ReportedChange): Omit<OpenChange, 'id' | 'kind'> {
  return change.kind === 'CORRECTED'
    ? { number: change.number, date: change.date, reason: null }
    : { number: null, date: null, reason: change.reason };
}

function reportText(direction: Direction, change: ReportedChange, inForce: IncomingNumber): string {
  const which = direction === 'INCOMING' ? 'Входящият номер' : 'Номерът на отговора';
  const until = `${inForce.number} от ${bulgarianDay(inForce.date)}`;
  return change.kind === 'CORRECTED'
    ? `${which} в деловодната система вече е ${change.number} от ${bulgarianDay(change.date)} Тук е ${until}`
    : `Деловодната система отказа документа, след като го беше завела под № ${until} ${change.reason}`.trim();
}
