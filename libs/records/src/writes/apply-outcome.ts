import { type EntityManager, defaultLanguage } from '@ns/platform';
import { recordRegistration } from '@ns/signals';
import type { FileProgress, StatusOutcome } from '../domain/records-system.ts';
import { afterOutcome, type Progress, type RegistrationPolicy } from '../domain/registration.ts';
import { bulgarianDay } from '../pdf/bulgarian-values.ts';
import { problemText } from '../queries/problem-text.ts';
import { noteOnSignal } from './note-on-signal.ts';
import { noteLateNumber, noteReportedChange } from './registration-change.ts';
import { type HeldRegistration, progressOf, writeProgress } from './registration-row.ts';

const fileNotes: Readonly<Record<FileProgress, string>> = {
  OPEN: 'Преписката отново е в работа в деловодната система.',
  STOPPED: 'Преписката е спряна в деловодната система.',
  CLOSED: 'Преписката е приключена в деловодната система.',
};

/**
 * Applies what became known to a locked registration and shows it on the signal: the one way in which answers and
 * pushes change a registration. A number in force stays; what would change it is written down for a person.
 * @param random 0 ≤ random < 1, for the length of a wait
 * @returns the progress that was written
 */
export async function applyOutcome(
  tx: EntityManager,
  row: HeldRegistration,
  outcome: StatusOutcome,
  random: number,
  policy: RegistrationPolicy,
): Promise<Progress> {
  await noteReportedChange(tx, row, outcome);
  const before = progressOf(row);
  const after = await write(tx, row.id, before, afterOutcome(before, outcome, { now: row.now, random }, policy));
  if (row.direction === 'OUTGOING') {
    const note = after.state === before.state ? undefined : decisionNote(after);
    if (note !== undefined) {
      await noteOnSignal(tx, { signalId: row.signalId, type: 'registration_note', note });
    }
  } else if (after.state !== before.state) {
    await showOnSignal(tx, row.signalId, after);
  } else if (before.file !== null && after.file !== null && after.file !== before.file) {
    await noteOnSignal(tx, { signalId: row.signalId, type: 'registration_note', note: fileNotes[after.file] });
  }
  return after;
}

/**
 * Applies the answer to an attempt that another one has overtaken. Only a number counts, which nobody else may ever
 * hear of: the first one is taken, and a second one is put before a person at once.
 * @param document the registration as it is now, locked by the caller, and the document that was answered about
 */
export async function applyLateOutcome(
  tx: EntityManager,
  { row, documentGuid }: { readonly row: HeldRegistration; readonly documentGuid: string },
  outcome: StatusOutcome,
  policy: RegistrationPolicy,
): Promise<void> {
  if (outcome.kind !== 'registered') {
    return;
  }
  if (row.documentGuid !== documentGuid) {
    return noteLateNumber(tx, row, documentGuid, outcome);
  }
  if (row.state === 'REGISTERED') {
    const { incomingNumber, incomingDate } = row;
    const ours =
      incomingNumber === null || incomingDate === null ? [] : [{ number: incomingNumber, date: incomingDate }];
    return noteReportedChange(tx, row, { kind: 'registeredTwice', numbers: [...ours, outcome] });
  }
  await applyOutcome(tx, row, outcome, 0.5, policy);
}

/** What the history says about a decision's document; the handling and the reporter's mails do not depend on it. */
function decisionNote({ state, number, date, problem }: Progress): string | undefined {
  switch (state) {
    case 'REGISTERED':
      return `Отговорът е заведен под № ${number ?? ''} от ${bulgarianDay(date ?? '')}`;
    case 'REJECTED':
    case 'NEEDS_ATTENTION':
      return (
        'Отговорът не е заведен. ' +
        problemText(defaultLanguage, problem?.cause ?? 'OUR_FAULT', problem?.detail ?? null)
      );
    case 'PENDING':
      return undefined;
  }
}

/** Copies the state to the signal, where citizen and staff see it. */
export async function showOnSignal(
  tx: EntityManager,
  signalId: string,
  { state, number, date, problem }: Progress,
): Promise<void> {
  await recordRegistration(tx, {
    signalId,
    state,
    ...(number !== null && date !== null && { given: { number, date } }),
    ...(problem !== null && problem.detail !== '' && { note: problem.detail }),
  });
}

/**
 * A number that another document already has is a fault of the register: a person must look, nothing is overwritten.
 */
async function write(tx: EntityManager, id: string, before: Progress, after: Progress): Promise<Progress> {
  try {
    await tx.transactional((savepoint) => writeProgress(savepoint as EntityManager, id, after));
    return after;
  } catch (cause) {
    if (!isUniqueViolation(cause)) {
      throw cause;
    }
    const taken: Progress = {
      ...before,
      state: 'NEEDS_ATTENTION',
      problem: { cause: 'NUMBER_TAKEN', detail: after.number ?? '' },
      nextAttemptAt: null,
    };
    await writeProgress(tx, id, taken);
    return taken;
  }
}

function isUniqueViolation(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === '23505';
}
