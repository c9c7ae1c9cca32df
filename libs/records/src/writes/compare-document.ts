import type { EntityManager } from '@ns/platform';
import { differenceBetween, type DifferenceKind, type OurSide } from '../domain/reconciliation.ts';
import { numberText, type StatusOutcome } from '../domain/records-system.ts';
import { lateNumber } from '../domain/registration-change.ts';
import type { RegistrationPolicy } from '../domain/registration.ts';
import { recordsTables } from '../entities/records.entities.ts';
import { applyOutcome } from './apply-outcome.ts';
import { noteLateNumber, withdrawLateNumber, withdrawReportedChange } from './registration-change.ts';
import { lockRegistration } from './registration-row.ts';

/** One question of a comparison: about the document of a registration, or about a former one of it. */
export interface ComparedDocument {
  readonly registrationId: string;
  readonly ours: OurSide;
  readonly documentGuid: string;
  /** Whether it was refused and replaced; otherwise it is the registration's own document. */
  readonly isFormer: boolean;
}

/** Differences that do not stay in the report alone. */
const applied: readonly DifferenceKind[] = [
  ...(['NUMBER_MISSING_HERE', 'OTHER_NUMBER', 'OTHER_DATE', 'REFUSED_THERE', 'REGISTERED_TWICE'] as const),
];

/**
 * Compares one answer with what we have and writes a difference into the report. A number that only the other side has
 * is taken over; a number that it has changed, or a second one, is put before a person.
 */
export async function compareDocument(
  tx: EntityManager,
  reconciliationId: string,
  document: ComparedDocument,
  theirs: StatusOutcome,
  policy: RegistrationPolicy,
): Promise<void> {
  const { registrationId, ours, isFormer } = document;
  const kind = isFormer ? formerDifference(ours, theirs) : differenceBetween(ours, theirs);
  const takenOver = isFormer
    ? await applyFormer(tx, document, theirs)
    : await applyOwn(tx, registrationId, kind, theirs, policy);
  if (kind === undefined) {
    return;
  }
  await recordsTables(tx)
    .insertInto('reconciliation_difference')
    .values({
      reconciliation_id: reconciliationId,
      registration_id: registrationId,
      kind,
      ours: ours.number === null || ours.date === null ? null : numberText({ number: ours.number, date: ours.date }),
      theirs: textOf(theirs),
      resolved_automatically: kind === 'NUMBER_MISSING_HERE' && takenOver,
    })
    .onConflict((found) => found.doNothing())
    .execute();
}

function formerDifference(ours: OurSide, theirs: StatusOutcome): DifferenceKind | undefined {
  return lateNumber(ours, theirs) && 'REGISTERED_TWICE';
}

function textOf(theirs: StatusOutcome): string | null {
  switch (theirs.kind) {
    case 'registered':
      return numberText(theirs);
    case 'registeredTwice':
      return theirs.numbers.map(numberText).join(', ');
    case 'rejected':
    case 'waiting':
    case 'notFound':
    case 'unknown':
      return null;
  }
}

/**
 * A number that only the other side has is taken over; a number that it has changed is put before a person; a change
 * that it has undone is put before nobody any more.
 * @returns true when the document has a number now
 */
async function applyOwn(
  tx: EntityManager,
  id: string,
  kind: DifferenceKind | undefined,
  theirs: StatusOutcome,
  policy: RegistrationPolicy,
): Promise<boolean> {
  const isConfirmed = kind === undefined && theirs.kind === 'registered';
  if (!isConfirmed && (kind === undefined || !applied.includes(kind))) {
    return false;
  }
  const row = await lockRegistration(tx, { id });
  if (row === undefined) {
    return false;
  }
  // What is under way finds a refusal by itself.
  if (kind !== 'NUMBER_MISSING_HERE' && row.state !== 'REGISTERED') {
    return false;
  }
  if (isConfirmed) {
    if (row.incomingNumber === theirs.number) {
      await withdrawReportedChange(tx, row);
    }
    return false;
  }
  return (await applyOutcome(tx, row, theirs, 0.5, policy)).state === 'REGISTERED';
}

async function applyFormer(
  tx: EntityManager,
  { registrationId, documentGuid }: ComparedDocument,
  theirs: StatusOutcome,
): Promise<false> {
  const row = await lockRegistration(tx, { id: registrationId });
  if (row !== undefined && row.documentGuid !== documentGuid) {
    await (isGone(theirs) ? withdrawLateNumber(tx, row, documentGuid) : noteLateNumber(tx, row, documentGuid, theirs));
  }
  return false;
}

/** Whether a former document surely has no number there. */
function isGone({ kind }: StatusOutcome): boolean {
  return kind === 'rejected' || kind === 'notFound';
}
