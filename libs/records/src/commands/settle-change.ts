import type { Database, EntityManager } from '@ns/platform';
import { correctNumber, withdrawNumber } from '@ns/signals';
import type { IncomingNumber } from '../domain/records-system.ts';
import { recordsTables } from '../entities/records.entities.ts';
import { bulgarianDay } from '../pdf/bulgarian-values.ts';
import { noteOnSignal } from './note-on-signal.ts';
import { numberOwner } from './number-owner.ts';
import { endOpenChange, numberInForce, openChangeOf, type OpenChange } from './registration-change.ts';
import { logStaffAct, type StaffAct } from './registration-attempt.ts';
import { lockRegistration, progressOf, type RegistrationRow, writeProgress } from './registration-row.ts';

export interface SettleChangeProps {
  /** the registration to which the change belongs */
  readonly registrationId: string;
  /** exactly the change that the person saw */
  readonly changeId: string;
  readonly staffId: string;
}

export type SettleChangeOutcome =
  | { readonly kind: 'settled' }
  /** settled already, or replaced by a newer report */
  | { readonly kind: 'gone' }
  /** the corrected number belongs to this other signal */
  | { readonly kind: 'taken'; readonly reference: string };

/** What a person decides about, all of it locked. */
interface Pending {
  readonly row: RegistrationRow;
  readonly change: OpenChange;
  readonly inForce: IncomingNumber;
  readonly staffId: string;
}

/**
 * Takes over what the records system has changed: the corrected number comes into force and the reporter hears of it,
 * or the refused document stands without a number and waits for a person.
 */
export function acceptChange(database: Database, props: SettleChangeProps): Promise<SettleChangeOutcome> {
  return settle(database, props, async (tx, pending) => {
    const { row, change, staffId } = pending;
    const { number, date } = change;
    if (number === null || date === null) {
      await takeBack(tx, pending);
    } else {
      const other = await numberOwner(tx, row.id, { number, date });
      if (other !== undefined) {
        return { kind: 'taken', reference: other };
      }
      await replace(tx, pending, { number, date });
    }
    await endOpenChange(tx, row.id, 'ACCEPTED', staffId);
    return { kind: 'settled' };
  });
}

/** Leaves the number in force as it is; the same report is not shown again. */
export function keepNumber(database: Database, props: SettleChangeProps): Promise<SettleChangeOutcome> {
  return settle(database, props, async (tx, { row, inForce, staffId }) => {
    await endOpenChange(tx, row.id, 'KEPT', staffId);
    const note = `Остава досегашният номер ${inForce.number} от ${bulgarianDay(inForce.date)}`;
    await noteOnSignal(tx, { signalId: row.signalId, type: 'registration_note', note, staffId });
    return { kind: 'settled' };
  });
}

function settle(
  database: Database,
  { registrationId, changeId, staffId }: SettleChangeProps,
  decide: (tx: EntityManager, pending: Pending) => Promise<SettleChangeOutcome>,
): Promise<SettleChangeOutcome> {
  return database.transaction(async (tx): Promise<SettleChangeOutcome> => {
    const row = await lockRegistration(tx, { id: registrationId });
    const change = row && (await openChangeOf(tx, row));
    const inForce = row && numberInForce(row);
    if (row === undefined || inForce === undefined || change?.id !== changeId) {
      return { kind: 'gone' };
    }
    return decide(tx, { row, change, inForce, staffId });
  });
}

async function replace(tx: EntityManager, { row, inForce, staffId }: Pending, now: IncomingNumber): Promise<void> {
  await writeProgress(tx, row.id, { ...progressOf(row), number: now.number, date: now.date });
  await recordsTables(tx).updateTable('registration').set({ by_hand: false }).where('id', '=', row.id).execute();
  await logDecision(tx, row, 'REGISTERED', `${inForce.number} / ${inForce.date} → ${now.number} / ${now.date}`);
  if (row.direction === 'INCOMING') {
    await correctNumber(tx, { signalId: row.signalId, previous: inForce, now, staffId });
  } else {
    await noteOnSignal(tx, {
      signalId: row.signalId,
      type: 'registration_note',
      note:
        `Номерът на отговора е поправен: ${now.number} от ${bulgarianDay(now.date)} ` +
        `вместо ${inForce.number} от ${bulgarianDay(inForce.date)}`,
      staffId,
    });
  }
}

async function takeBack(tx: EntityManager, { row, change, inForce, staffId }: Pending): Promise<void> {
  const reason = change.reason ?? '';
  await writeProgress(tx, row.id, {
    ...progressOf(row),
    state: 'REJECTED',
    // The other side has the document: whatever is tried next begins with a question.
    phase: 'ACCEPTED',
    number: null,
    date: null,
    file: null,
    nextAttemptAt: null,
    problem: { cause: 'REJECTED', detail: reason },
  });
  await logDecision(tx, row, 'REJECTED', reason);
  if (row.direction === 'INCOMING') {
    await withdrawNumber(tx, { signalId: row.signalId, previous: inForce, reason, staffId });
  } else {
    await noteOnSignal(tx, {
      signalId: row.signalId,
      type: 'registration_note',
      note: `Отговорът вече не е заведен под № ${inForce.number} от ${bulgarianDay(inForce.date)} ${reason}`.trim(),
      staffId,
    });
  }
}

function logDecision(
  tx: EntityManager,
  { id, attempts }: RegistrationRow,
  outcome: StaffAct['outcome'],
  detail: string,
): Promise<void> {
  return logStaffAct(tx, { registrationId: id, attempt: attempts, action: 'TAKEN_OVER', outcome, detail });
}
