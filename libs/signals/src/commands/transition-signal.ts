import { accountView, hasPermission, type Substitution, substitutionOf } from '@ns/identity';
import { dayOf, type Menus, type MunicipalityDirectory } from '@ns/municipality';
import type { Database, EntityManager } from '@ns/platform';
import {
  missing,
  openPlaceProblems,
  textProblems,
  unexpected,
  unfit,
  unknown,
  waitsForReporter,
} from '../domain/step-problems.ts';
import { maxPhotos, type Problem } from '../domain/submission-rules.ts';
import type { SignalStatus } from '../domain/signal-status.ts';
import { findTransition, type Given, missingFields, unexpectedFields } from '../domain/transition-rules.ts';
import type { Transition } from '../domain/transition.ts';
import type { StepForm } from '../entities/held-step.entity.ts';
import { signalTables } from '../entities/index.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { substitutionNote } from '../domain/substitution-note.ts';
import { type HeldStep, waitingStepOf } from '../queries/held-steps.ts';
import { canSee, type StaffActor } from '../policies/signal-policies.ts';
import { situationOf } from '../queries/situation.ts';
import { isAssignable } from '../routing/assignable.ts';
import { textOf } from '../texts/index.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { isUuid } from '../domain/uuid.ts';
import { type SignalMover, type TransitionDetails, StepRefused } from './move-signal.ts';

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
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };
export type TransitionSignalOutcome = { readonly kind: 'moved'; readonly signalId: string } | TransitionRefusal;

/** A step that was taken, as it is seen inside its transaction. */
export interface TakenStep {
  readonly signalId: string;
  readonly eventId: string;
}

/** What a rehearsal would have come to, and what was seen inside it. */
export type RehearsalOutcome<T> = { readonly kind: 'moved'; readonly seen: T } | TransitionRefusal;

/** A member of the staff moves a signal along the workflow. */
export class TransitionSignal {
  constructor(
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
    private readonly mover: SignalMover,
  ) {}

  /** Checks in the order a person would ask: may I, is it still so, can it go there, is everything given. */
  async execute(props: TransitionSignalProps): Promise<TransitionSignalOutcome> {
    const outcome = await this.take(props, ({ signalId }) => Promise.resolve(signalId));
    return outcome.kind === 'moved' ? { kind: 'moved', signalId: outcome.seen } : outcome;
  }

  /**
   * Takes a step that was held, with the same checks.
   * @param settle runs in the transaction of the step and ends the holding; what it throws undoes the step
   * @throws HeldNoLonger when the step was taken or undone before
   */
  async takeHeld(
    props: TransitionSignalProps,
    heldStepId: string,
    settle: (tx: EntityManager) => Promise<void>,
  ): Promise<TransitionSignalOutcome> {
    const outcome = await this.take(props, ({ signalId }, tx) => settle(tx).then(() => signalId), heldStepId);
    return outcome.kind === 'moved' ? { kind: 'moved', signalId: outcome.seen } : outcome;
  }

  /**
   * Takes the same step with the same checks and takes it back: nothing stays and nobody hears of it.
   * @param look reads what the step would have left behind, inside the transaction that is then undone
   */
  async rehearse<T>(
    props: TransitionSignalProps,
    look: (tx: EntityManager, step: TakenStep) => Promise<T>,
  ): Promise<RehearsalOutcome<T>> {
    const seen: T[] = [];
    try {
      return await this.take<T>(props, async (step, tx) => {
        seen.push(await look(tx, step));
        throw new Rehearsed();
      });
    } catch (cause) {
      if (!(cause instanceof Rehearsed)) {
        throw cause;
      }
      return { kind: 'moved', seen: seen[0] as T };
    }
  }

  private async take<T>(
    props: TransitionSignalProps,
    look: (step: TakenStep, tx: EntityManager) => Promise<T>,
    heldStepId: string | null = null,
  ): Promise<RehearsalOutcome<T>> {
    const menus = await this.directory.menus();
    const now = new Date();
    try {
      return await this.database.transaction(async (tx): Promise<RehearsalOutcome<T>> => {
        const signal = await lockSignal(tx, props.signalId);
        if (!signal || !canSee(props.actor, signal)) {
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
        const row = findTransition(situationOf(signal, menus), props.actor.kind, props.to, now);
        if (!row) {
          return { kind: 'illegal', from: signal.status };
        }
        const details = await validateDetails(tx, props, signal, row, menus);
        const eventId = await this.mover.move(tx, signal, row, details, now);
        return { kind: 'moved', seen: await look({ signalId: signal.id, eventId }, tx) };
      });
    } catch (cause) {
      if (cause instanceof StepRefused) {
        return { kind: 'invalid', problems: cause.problems };
      }
      throw cause;
    }
  }
}

/** Ends the transaction of a held step that was taken or undone before, so that everything in it is undone. */
export class HeldNoLonger extends Error {}

/** Ends the transaction of a rehearsal, so that everything in it is undone. */
class Rehearsed extends Error {}

/** @throws StepRefused listing everything that is missing, unknown or does not belong */
async function validateDetails(
  tx: EntityManager,
  props: TransitionSignalProps,
  signal: Signal,
  row: Transition,
  menus: Menus,
): Promise<TransitionDetails> {
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
    ...openPlaceProblems(message),
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
  if (problems.length > 0) {
    throw new StepRefused(problems);
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
): Promise<{ id: string; reference: string } | null> {
  const known = signalTables(tx).selectFrom('signal').select(['id', 'reference', 'status']);
  const row = await (
    isUuid(idOrReference)
      ? known.where('id', '=', idOrReference)
      : known.where('reference', '=', idOrReference.trim().toUpperCase())
  ).executeTakeFirst();
  return row && row.id !== ownId && row.status !== 'DUPLICATE' ? { id: row.id, reference: row.reference } : null;
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
