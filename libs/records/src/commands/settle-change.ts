import { type EntityManager, mustExist } from '@ns/platform';
import { correctNumber, withdrawNumber } from '@ns/signals';
import type { IncomingNumber } from '../domain/records-system.ts';
import { recordsTables } from '../entities/records.entities.ts';
import { bulgarianDay } from '../pdf/bulgarian-values.ts';
import type { Needs } from '../needs/records-needs.ts';
import { openChangeOf, settleOpenChange } from '../writes/change-rows.ts';
import { cancelText, chooseNumber, logTakenOver, type PendingChange } from '../writes/choose-number.ts';
import { noteOnSignal } from '../writes/note-on-signal.ts';
import { numberOwner } from '../writes/number-owner.ts';
import { numberInForce } from '../writes/registration-change.ts';
import { lockRegistration, progressOf, writeProgress } from '../writes/registration-row.ts';

export interface SettleChangeProps {
  /** the registration to which the change belongs */
  readonly registrationId: string;
  /** exactly the change that the person saw */
  readonly changeId: string;
  readonly staffId: string;
  readonly decision: 'ACCEPTED' | 'KEPT';
}

export type SettleChangeOutcome =
  | { readonly kind: 'settled' }
  /** settled already, or replaced by a newer report */
  | { readonly kind: 'gone' }
  /** the corrected number belongs to this other signal */
  | { readonly kind: 'taken'; readonly reference: string };

/** A person decides about what the records system has changed. */
export async function settleChange(
  { database }: Needs<'database'>,
  { registrationId, changeId, staffId, decision }: SettleChangeProps,
): Promise<SettleChangeOutcome> {
  return database.transaction(async (tx): Promise<SettleChangeOutcome> => {
    const row = await lockRegistration(tx, { id: registrationId });
    const change = row && (await openChangeOf(tx, row, changeId));
    if (row === undefined || change === undefined) {
      return { kind: 'gone' };
    }
    const pending = { row, change, inForce: numberInForce(row), staffId };
    return decision === 'ACCEPTED' ? accept(tx, pending) : keep(tx, pending);
  });
}

/**
 * The corrected number comes into force and the reporter hears of it, or the refused document stands without a number
 * and waits for a person. Of two numbers the reported one comes into force.
 */
async function accept(tx: EntityManager, pending: PendingChange): Promise<SettleChangeOutcome> {
  const { row, change, staffId } = pending;
  const { number, date } = change;
  if (number === null || date === null) {
    await takeBack(tx, pending);
  } else {
    const other = await numberOwner(tx, row.id, { number, date });
    if (other !== undefined) {
      return { kind: 'taken', reference: other };
    }
    await (change.kind === 'REGISTERED_TWICE' ? chooseNumber : replace)(tx, pending, { number, date });
  }
  await settleOpenChange(tx, change.id, 'ACCEPTED', staffId);
  return { kind: 'settled' };
}

/** The number in force stays as it is; the same report is not shown again. */
async function keep(tx: EntityManager, { row, change, inForce, staffId }: PendingChange): Promise<SettleChangeOutcome> {
  await settleOpenChange(tx, change.id, 'KEPT', staffId);
  const kept = inForce && `Остава досегашният номер ${inForce.number} от ${bulgarianDay(inForce.date)}`;
  const refused = change.kind === 'REGISTERED_TWICE' ? cancelText(change) : undefined;
  const note = [kept, refused].filter((part) => part !== undefined).join(' ');
  await noteOnSignal(tx, { signalId: row.signalId, type: 'registration_note', note, staffId });
  return { kind: 'settled' };
}

async function replace(tx: EntityManager, pending: PendingChange, now: IncomingNumber): Promise<void> {
  const { row, staffId } = pending;
  const inForce = mustExist(pending.inForce, 'A corrected registration has no number.');
  await writeProgress(tx, row.id, { ...progressOf(row), number: now.number, date: now.date });
  await recordsTables(tx).updateTable('registration').set({ by_hand: false }).where('id', '=', row.id).execute();
  await logTakenOver(tx, row, 'REGISTERED', `${inForce.number} / ${inForce.date} → ${now.number} / ${now.date}`);
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

async function takeBack(tx: EntityManager, pending: PendingChange): Promise<void> {
  const { row, change, staffId } = pending;
  const inForce = mustExist(pending.inForce, 'A refused registration has no number.');
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
  await logTakenOver(tx, row, 'REJECTED', reason);
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
