import { dayOf } from '@ns/municipality';
import { type EntityManager, sql, mustExist } from '@ns/platform';
import { recordRegistration } from '@ns/signals';
import { byHandProblems, type InputProblem } from '../domain/by-hand.ts';
import { recordsTables } from '../entities/records.entities.ts';
import { textOf } from '../texts/index.ts';
import type { Needs } from '../needs/records-needs.ts';
import { beginRegistration } from '../writes/begin-registration.ts';
import { numberOwner } from '../writes/number-owner.ts';
import { logStaffAct } from '../writes/registration-attempt.ts';
import { lockRegistration, progressOf, type RegistrationRow, writeProgress } from '../writes/registration-row.ts';

export interface MarkRegisteredProps {
  readonly signalId: string;
  readonly incomingNumber: string;
  /** YYYY-MM-DD */
  readonly incomingDate: string;
  readonly reason: string;
  readonly staffId: string;
}

export type MarkRegisteredOutcome =
  | { readonly kind: 'marked' }
  | { readonly kind: 'done' }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/**
 * Takes down a number that a person found or gave in the records system itself. Nothing is sent any more, the sender is
 * sent the number as always; who entered it and why stays in the history.
 * @returns `done` when the signal already has its number
 */
export async function markRegistered(
  { database, register }: Needs<'database' | 'register'>,
  props: MarkRegisteredProps,
): Promise<MarkRegisteredOutcome> {
  const entry = { number: props.incomingNumber.trim(), date: props.incomingDate, reason: props.reason.trim() };
  const problems = byHandProblems(entry, dayOf(new Date()));
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  return database.transaction(async (tx): Promise<MarkRegisteredOutcome> => {
    await beginRegistration(tx, props.signalId, register);
    const row = mustExist(
      await lockRegistration(tx, { signalId: props.signalId }),
      `Signal ${props.signalId} has no registration.`,
    );
    if (row.state === 'REGISTERED') {
      return { kind: 'done' };
    }
    const other = await numberOwner(tx, row.id, entry);
    if (other !== undefined) {
      return { kind: 'invalid', problems: [takenBy(other)] };
    }
    await settleByHand(tx, row, entry);
    await recordRegistration(tx, {
      signalId: props.signalId,
      state: 'REGISTERED',
      given: { number: entry.number, date: entry.date },
      note: `Номерът е въведен на ръка: ${entry.reason}`,
      staffId: props.staffId,
    });
    return { kind: 'marked' };
  });
}

/** A worker that is asking at this moment finds its attempt number gone and writes nothing. */
async function settleByHand(
  tx: EntityManager,
  row: RegistrationRow,
  entry: { readonly number: string; readonly date: string; readonly reason: string },
): Promise<void> {
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
