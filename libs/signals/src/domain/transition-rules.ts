import { hasPermission } from '@ns/identity/domain';
import type { SignalEventType } from './signal-event.ts';
import type { SignalStatus } from './signal-status.ts';
import { transitionTable } from './transition-table.ts';
import type { ActorKind, Transition, TransitionEvent, TransitionField } from './transition.ts';

/** What the rules need to know of a signal. */
export interface SignalSituation {
  readonly status: SignalStatus;
  /** where the signal returns to when its open question is answered */
  readonly statusBeforeQuestion: SignalStatus | null;
  /** when the present status began */
  readonly statusSince: Date;
  readonly departmentCode: string | null;
  readonly assigneeId: string | null;
  /** days in which the outcome can be disputed */
  readonly disputeDays: number;
  /** Whether the category asks for a photo of the work done. */
  readonly photoOnResolve: boolean;
}

/** Every step `actor` can take now; nothing when none. */
export function availableTransitions(situation: SignalSituation, actor: ActorKind, now: Date): readonly Transition[] {
  return transitionTable
    .filter((row) => isTakenBy(row, actor) && row.from.includes(situation.status) && isOpen(row, situation, now))
    .map((row) => withCategoryDemands(row, situation));
}

/** The step of `actor` to `to`, or undefined when the workflow has none from here. */
export function findTransition(
  situation: SignalSituation,
  actor: ActorKind,
  to: SignalStatus,
  now: Date,
): Transition | undefined {
  return availableTransitions(situation, actor, now).find((row) => row.to === to);
}

/** The reporter's step that leaves such an event, if it is open now. */
export function reporterStep(situation: SignalSituation, event: TransitionEvent, now: Date): Transition | undefined {
  return availableTransitions(situation, 'REPORTER', now).find((row) => row.event === event);
}

/** Where a signal goes when its question is answered: back to what it was; a merely received one is then assigned. */
export function statusAfterQuestion(before: SignalStatus | null): SignalStatus {
  return before === 'IN_PROGRESS' ? 'IN_PROGRESS' : 'ASSIGNED';
}

/**
 * Whether the words of the reporter are taken although the staff went on without them: while the signal is worked on
 * and nobody has answered the last question. They change nothing but the history.
 */
export function takesLateAnswer(status: SignalStatus, events: readonly { readonly type: SignalEventType }[]): boolean {
  const last = events.findLast(({ type }) => type === 'asked' || type === 'answered');
  return (status === 'ASSIGNED' || status === 'IN_PROGRESS') && last?.type === 'asked';
}

/** What has been given along with a step. */
export type Given = Readonly<Partial<Record<TransitionField, boolean>>>;

/** Fields that the step demands and that were not given. */
export function missingFields(row: Transition, given: Given): readonly TransitionField[] {
  const missing = row.requires.filter((field) => !given[field]);
  if (row.guard === 'OTHER_DEPARTMENT_OR_ASSIGNEE' && !given.DEPARTMENT && !given.ASSIGNEE) {
    return [...missing, 'DEPARTMENT'];
  }
  return missing;
}

/**
 * Fields that were given although the step takes none such: refused, because ignoring them would lose what was said.
 */
export function unexpectedFields(row: Transition, given: Given): readonly TransitionField[] {
  const taken = new Set<TransitionField>([...row.requires, ...row.accepts]);
  return (Object.keys(given) as TransitionField[]).filter((field) => given[field] && !taken.has(field));
}

function isTakenBy(row: Transition, actor: ActorKind): boolean {
  return row.by.some((mover) => {
    if (mover === 'REPORTER' || mover === 'SYSTEM') {
      return mover === actor;
    }
    return actor !== 'REPORTER' && actor !== 'SYSTEM' && hasPermission(actor, mover);
  });
}

function isOpen(row: Transition, situation: SignalSituation, now: Date): boolean {
  switch (row.guard) {
    case 'RETURN_TO_EARLIER':
      return row.to === statusAfterQuestion(situation.statusBeforeQuestion);
    case 'WITHIN_DISPUTE_TERM':
      return now.getTime() - situation.statusSince.getTime() <= situation.disputeDays * 86_400_000;
    case 'OTHER_DEPARTMENT_OR_ASSIGNEE':
    case undefined:
      return true;
  }
}

function withCategoryDemands(row: Transition, situation: SignalSituation): Transition {
  if (row.event !== 'resolved' || !situation.photoOnResolve) {
    return row;
  }
  return { ...row, requires: [...row.requires, 'PHOTOS'], accepts: row.accepts.filter((field) => field !== 'PHOTOS') };
}
