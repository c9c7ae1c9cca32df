import { accountView, hasPermission, type Substitution, substitutionOf } from '@ns/identity';
import { dayOf, type Menus } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import {
  missing,
  openPlaceProblems,
  textProblems,
  unexpected,
  unfit,
  unknown,
  waitsForReporter,
} from '../domain/step-problems.ts';
import type { PersonalFinding } from '../domain/personal-words.ts';
import { maxPhotos, type Problem } from '../domain/submission-rules.ts';
import type { SignalStatus } from '../domain/signal-status.ts';
import { findTransition, type Given, missingFields, unexpectedFields } from '../domain/transition-rules.ts';
import type { Transition } from '../domain/transition.ts';
import type { StepForm } from '../held-steps/entities/held-step.entity.ts';
import { signalTables } from '../entities/index.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { substitutionNote } from '../domain/substitution-note.ts';
import { type HeldStep, waitingStepOf } from '../held-steps/queries/held-steps.ts';
import { canSee, type StaffActor } from '../policies/signal-policies.ts';
import { situationOf } from '../queries/situation.ts';
import { isAssignable } from '../routing/assignable.ts';
import { textOf } from '../texts/index.ts';
import { isUuid } from '../domain/uuid.ts';
import { InputRefused } from './input-refused.ts';
import { publicReach } from './public-reach.ts';
import type { ClockTerms } from './clock-terms.ts';
import { moveSignal, type TransitionDetails } from './move-signal.ts';
import { signalToChange } from './signal-to-change.ts';

export interface TransitionSignalProps extends StepForm {
  readonly actor: StaffActor;
  readonly signalId: string;
  /** the version the change is based on */
  readonly version: number;
  readonly to: SignalStatus;
}

export type TransitionRefusal =
  | { readonly kind: 'notFound' }
  /** a step of the signal waits; the next one waits for it */
  | { readonly kind: 'held'; readonly step: HeldStep }
  | { readonly kind: 'stale' }
  | { readonly kind: 'illegal'; readonly from: SignalStatus }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  /** the text that everybody is to read has personal data in it, and nobody confirmed that they may stay */
  | { readonly kind: 'personalData'; readonly findings: readonly PersonalFinding[] };

/** A step that was taken, as it is seen inside its transaction. */
export interface TakenStep {
  readonly signalId: string;
  readonly eventId: string;
}

/** Ends the transaction of a held step that was taken or undone before, so that everything in it is undone. */
export class HeldNoLonger extends Error {}

/**
 * A member of the staff moves a signal along the workflow. Checks in the order a person would ask: may I, is it still
 * so, can it go there, is everything given.
 * @param heldStepId the held step that is taken; null: none
 * @throws InputRefused listing everything that is missing, unknown or does not belong
 * @throws HeldNoLonger when the held step was taken or undone before
 */
export async function takeStep(
  tx: EntityManager,
  terms: ClockTerms,
  props: TransitionSignalProps,
  heldStepId: string | null = null,
): Promise<({ readonly kind: 'moved' } & TakenStep) | TransitionRefusal> {
  const now = new Date();
  const signal = await signalToChange(tx, props.signalId, (signal) => canSee(props.actor, signal));
  if (!signal) {
    return { kind: 'notFound' };
  }
  const waiting = await waitingStepOf(tx, signal.id);
  if (heldStepId !== null && waiting?.id !== heldStepId) {
    throw new HeldNoLonger();
  }
  if (waiting && heldStepId === null) {
    return { kind: 'held', step: waiting };
  }
  if (signal.version !== props.version) {
    return { kind: 'stale' };
  }
  const row = findTransition(situationOf(signal, terms.menus), props.actor.kind, props.to, now);
  if (!row) {
    return { kind: 'illegal', from: signal.status };
  }
  const checked = await validateDetails(tx, props, signal, row, terms.menus);
  const reach = await publicReach(tx, props, signal, { event: row.event, message: checked.message });
  if ('findings' in reach) {
    return { kind: 'personalData', findings: reach.findings };
  }
  const details = { ...checked, ...reach };
  return { kind: 'moved', signalId: signal.id, eventId: await moveSignal(tx, terms, { signal, row, details, now }) };
}

/** @throws InputRefused listing everything that is missing, unknown or does not belong */
async function validateDetails(
  tx: EntityManager,
  props: TransitionSignalProps,
  signal: Signal,
  row: Transition,
  menus: Menus,
): Promise<Omit<TransitionDetails, 'messagePublic'>> {
  const text = (value: string | null) => (value?.trim() ? value.trim() : null);
  const message = text(props.message);
  const note = text(props.note);
  // A step that asks for another department or assignee is not satisfied by naming the present ones.
  const present =
    row.guard === 'OTHER_DEPARTMENT_OR_ASSIGNEE'
      ? { department: signal.departmentCode, assigneeId: signal.assigneeId }
      : undefined;
  const given: Given = {
    DEPARTMENT: props.department !== null && props.department !== present?.department,
    ASSIGNEE: props.assigneeId !== null && props.assigneeId !== present?.assigneeId,
    EXTERNAL_BODY: props.externalBody !== null,
    DUPLICATE_OF: props.duplicateOf !== null,
    MESSAGE: message !== null,
    NOTE: note !== null,
    PHOTOS: props.photoIds.length > 0,
  };
  const problems: Problem[] = [
    ...missingFields(row, given).map(missing),
    ...unexpectedProblems(row, given, signal),
    ...textProblems('message', message),
    ...openPlaceProblems('message', message),
    ...textProblems('note', note),
  ];
  if (props.department !== null && menus.departments.get(props.department)?.archivedAt !== null) {
    problems.push(unknown('DEPARTMENT'));
  }
  if (props.externalBody !== null && menus.externalBodies.get(props.externalBody)?.archivedAt !== null) {
    problems.push(unknown('EXTERNAL_BODY'));
  }
  if (props.photoIds.length > maxPhotos) {
    problems.push(unfit('PHOTOS', textOf('tooManyPhotos', { maxPhotos })));
  }
  if (
    props.assigneeId !== null &&
    !(
      isUuid(props.assigneeId) &&
      isAssignable(await accountView(tx, props.assigneeId), props.department ?? signal.departmentCode)
    )
  ) {
    problems.push(unfit('ASSIGNEE', textOf('notOfDepartment')));
  }
  const duplicateOf = props.duplicateOf === null ? null : await originalOf(tx, props.duplicateOf, signal.id);
  if (props.duplicateOf !== null && duplicateOf === null) {
    problems.push(unfit('DUPLICATE_OF', textOf('duplicateOfDuplicate')));
  }
  if (duplicateOf?.isErased) {
    problems.push(unfit('DUPLICATE_OF', textOf('duplicateOfErased')));
  }
  if (problems.length > 0) {
    throw new InputRefused(problems);
  }
  const substitution =
    props.assigneeId === null || props.assigneeId === props.actor.id
      ? undefined
      : await substitutionFor(tx, props.assigneeId, props.department ?? signal.departmentCode);
  return {
    actor: { id: props.actor.id, kind: 'STAFF' },
    message,
    note: substitution ? [note, substitutionNote(substitution)].filter((text) => text !== null).join('\n') : note,
    departmentCode: props.department,
    assigneeId: substitution?.substituteId ?? props.assigneeId ?? assigneeOnStart(props, signal, row),
    externalBodyCode: props.externalBody,
    duplicateOf,
    photoIds: props.photoIds,
  };
}

function unexpectedProblems(row: Transition, given: Given, signal: Signal): readonly Problem[] {
  const [first, ...others] = unexpectedFields(row, given);
  if (first === undefined) {
    return [];
  }
  return signal.status === 'AWAITING_REPORTER' ? [waitsForReporter(first)] : [first, ...others].map(unexpected);
}

/**
 * The person who starts the work on a signal without an assignee becomes its assignee, if it stays in the department.
 */
function assigneeOnStart(props: TransitionSignalProps, signal: Signal, row: Transition): string | null {
  const stays = props.department === null || props.department === signal.departmentCode;
  const takes = hasPermission(props.actor.kind, 'signal.handle');
  return row.event === 'started' && signal.assigneeId === null && stays && takes ? props.actor.id : null;
}

/** The signal that is doubled: never the signal itself, never one that doubles another (no chains, no circles). */
async function originalOf(
  tx: EntityManager,
  idOrReference: string,
  ownId: string,
): Promise<{ id: string; reference: string; isErased: boolean } | null> {
  const known = signalTables(tx).selectFrom('signal').select(['id', 'reference', 'status', 'erased_at']);
  const row = await (
    isUuid(idOrReference)
      ? known.where('id', '=', idOrReference)
      : known.where('reference', '=', idOrReference.trim().toUpperCase())
  ).executeTakeFirst();
  return row && row.id !== ownId && row.status !== 'DUPLICATE'
    ? { id: row.id, reference: row.reference, isErased: row.erased_at !== null }
    : null;
}

/** The substitute of somebody who is away, when the signal can be assigned to the substitute. */
async function substitutionFor(
  tx: EntityManager,
  assigneeId: string,
  department: string,
): Promise<Substitution | undefined> {
  const found = await substitutionOf(tx, assigneeId, dayOf(new Date()));
  return found && isAssignable(await accountView(tx, found.substituteId), department) ? found : undefined;
}
