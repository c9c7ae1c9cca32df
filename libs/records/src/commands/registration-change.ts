import { type EntityManager, type RowOf, sql } from '@ns/platform';
import type { IncomingNumber, StatusOutcome } from '../domain/records-system.ts';
import { type ChangeEnd, reportedChange, type ReportedChange } from '../domain/registration-change.ts';
import type { Direction } from '../domain/registration.ts';
import { recordsTables, type RegistrationChangeSchema } from '../entities/records.entities.ts';
import { bulgarianDay } from '../pdf/bulgarian-values.ts';
import { noteOnSignal } from './note-on-signal.ts';
import type { RegistrationRow } from './registration-row.ts';

const openFields = ['id', 'kind', 'number', 'date', 'reason'] as const;

/** A change that waits for a person, as its row has it. */
export type OpenChange = Pick<RowOf<typeof RegistrationChangeSchema>, (typeof openFields)[number]>;

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
  const reported = { registration_id: row.id, ...contentOf(change, inForce) };
  await recordsTables(tx).insertInto('registration_change').values(reported).execute();
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
  return recordsTables(tx)
    .selectFrom('registration_change')
    .select(openFields)
    .where('registration_id', '=', row.id)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
}

/** Ends the open change of a registration. @returns false when there is none */
export async function endOpenChange(
  tx: EntityManager,
  registrationId: string,
  end: ChangeEnd,
  staffId: string | null = null,
): Promise<boolean> {
  const ended = await recordsTables(tx)
    .updateTable('registration_change')
    .set({ settled_at: sql<Date>`now()`, settlement: end, settled_by: staffId })
    .where('registration_id', '=', registrationId)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
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
  const { kind, number, date, reason, previous_number, previous_date } = contentOf(change, inForce);
  const known = await recordsTables(tx)
    .selectFrom('registration_change')
    .select('id')
    .where('registration_id', '=', registrationId)
    .where((eb) => eb.or([eb('settled_at', 'is', null), eb('settlement', '=', 'KEPT')]))
    .where('kind', '=', kind)
    .where('number', 'is not distinct from', number)
    .where('date', 'is not distinct from', date)
    .where('reason', 'is not distinct from', reason)
    .where('previous_number', '=', previous_number)
    .where('previous_date', '=', previous_date)
    .limit(1)
    .executeTakeFirst();
  return known !== undefined;
}

/** What a change says, and the number that it is about. */
function contentOf(change: ReportedChange, inForce: IncomingNumber) {
  const { number, date, reason } =
    change.kind === 'CORRECTED' ? { ...change, reason: null } : { ...change, number: null, date: null };
  return { kind: change.kind, number, date, reason, previous_number: inForce.number, previous_date: inForce.date };
}

function reportText(direction: Direction, change: ReportedChange, inForce: IncomingNumber): string {
  const which = direction === 'INCOMING' ? 'Входящият номер' : 'Номерът на отговора';
  const until = `${inForce.number} от ${bulgarianDay(inForce.date)}`;
  return change.kind === 'CORRECTED'
    ? `${which} в деловодната система вече е ${change.number} от ${bulgarianDay(change.date)} Тук е ${until}`
    : `Деловодната система отказа документа, след като го беше завела под № ${until} ${change.reason}`.trim();
}
