import { type EntityManager, sql, mustExist } from '@ns/platform';
import { recordRegistration } from '@ns/signals';
import type { ByHand, InputProblem } from '../domain/by-hand.ts';
import { recordsTables } from '../entities/records.entities.ts';
import { textOf } from '../texts/index.ts';
import { numberOwner } from './number-owner.ts';
import { logStaffAct } from './registration-attempt.ts';
import { lockRegistration, progressOf, type RegistrationRow, writeProgress } from './registration-row.ts';

/** A number that a person enters; its registration has begun. */
export interface EntryByHand extends ByHand {
  readonly signalId: string;
  readonly staffId: string;
}

/** `done`: the signal already had a number. */
export type EnteredNumber =
  | { readonly kind: 'marked' }
  | { readonly kind: 'done' }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/**
 * Enters a checked number at the registration of a signal, in the caller's transaction: nothing is sent any more, the
 * history says who entered it and why, and the reporter is sent the number as always.
 */
export async function enterNumber(tx: EntityManager, entry: EntryByHand): Promise<EnteredNumber> {
  const { signalId, number, date } = entry;
  const row = mustExist(await lockRegistration(tx, { signalId }), `Signal ${signalId} has no registration.`);
  if (row.state === 'REGISTERED') {
    return { kind: 'done' };
  }
  await lockNumber(tx, entry);
  const other = await numberOwner(tx, row.id, entry);
  if (other !== undefined) {
    return { kind: 'invalid', problems: [takenBy(other)] };
  }
  await settleByHand(tx, row, entry);
  await recordRegistration(tx, {
    signalId,
    state: 'REGISTERED',
    given: { number, date },
    note: `Номерът е въведен на ръка: ${entry.reason}`,
    staffId: entry.staffId,
  });
  return { kind: 'marked' };
}

/** Of two who enter the same number at once, the second gets the reference of the report that has it. */
async function lockNumber(tx: EntityManager, { number, date }: ByHand): Promise<void> {
  const name = `number/${date.slice(0, 4)}/${number}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx.getKysely());
}

/** A worker that is asking at this moment finds its attempt number gone and writes nothing. */
async function settleByHand(tx: EntityManager, row: RegistrationRow, entry: ByHand): Promise<void> {
  await writeProgress(tx, row.id, {
    ...progressOf(row),
    state: 'REGISTERED',
    number: entry.number,
    date: entry.date,
    file: 'OPEN',
    failures: 0,
    nextAttemptAt: null,
    problem: null,
  });
  await recordsTables(tx)
    .updateTable('registration')
    .set({ by_hand: true, attempts: sql<number>`attempts + 1`, leased_until: null })
    .where('id', '=', row.id)
    .execute();
  await logStaffAct(tx, {
    registrationId: row.id,
    attempt: row.attempts + 1,
    action: 'BY_HAND',
    outcome: 'REGISTERED',
    detail: `${entry.number} / ${entry.date}: ${entry.reason}`,
  });
}

function takenBy(reference: string): InputProblem {
  return {
    path: 'incomingNumber',
    message: textOf('numberTakenBy', { reference }),
  };
}
