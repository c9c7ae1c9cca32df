import { type Backoff, later, type Moment } from '@ns/platform/outgoing';
import {
  type DocumentDirection,
  type FileProgress,
  numberText,
  type StatusOutcome,
  type UnknownCause,
} from './records-system.ts';

/** INCOMING: the signal itself; OUTGOING: the municipality's decision on it. */
export type Direction = DocumentDirection;

export type RegistrationState = 'PENDING' | 'REGISTERED' | 'REJECTED' | 'NEEDS_ATTENTION';

/**
 * What we know about the other side while a registration is pending.
 * NEW: surely nothing has been handed over. IN_DOUBT: it may have been. ACCEPTED: it has been, the number is awaited.
 */
export type Phase = 'NEW' | 'IN_DOUBT' | 'ACCEPTED';

/** Why a registration waits or stopped, beyond the causes that an adapter reports. */
export type ProblemCause = UnknownCause | 'REJECTED' | 'NUMBER_OVERDUE' | 'NUMBER_TAKEN' | 'SEVERAL_NUMBERS';

export interface Problem {
  readonly cause: ProblemCause;
  readonly detail: string;
}

/** The part of a registration that outcomes change. */
export interface Progress {
  readonly state: RegistrationState;
  readonly phase: Phase;
  /** unknown outcomes since the last definite one */
  readonly failures: number;
  /** answers since acceptance without a number */
  readonly polls: number;
  readonly acceptedAt: Date | null;
  readonly number: string | null;
  /** YYYY-MM-DD */
  readonly date: string | null;
  readonly file: FileProgress | null;
  readonly nextAttemptAt: Date | null;
  readonly problem: Problem | null;
}

export interface RegistrationPolicy {
  /** between tries whose outcome is unknown */
  readonly retry: Backoff;
  /** between questions for a number that has not been given yet */
  readonly poll: Backoff;
  /** unknown outcomes in a row before a person is asked */
  readonly maxFailures: number;
  /** how long a number may be awaited before a person is asked, milliseconds */
  readonly maxWaitMs: number;
}

/** Seconds at first, then a quarter of an hour; about five days before a person is asked. */
export const defaultPolicy: RegistrationPolicy = {
  retry: { baseMs: 2_000, capMs: 15 * 60_000 },
  poll: { baseMs: 2_000, capMs: 30 * 60_000 },
  maxFailures: 680,
  maxWaitMs: 30 * 24 * 3_600_000,
};

/**
 * How a new registration begins, and one whose document was corrected: nothing of it is handed over, and it is due
 * now.
 */
export function beginning(now: Date): Progress {
  return {
    state: 'PENDING',
    phase: 'NEW',
    failures: 0,
    polls: 0,
    acceptedAt: null,
    number: null,
    date: null,
    file: null,
    nextAttemptAt: now,
    problem: null,
  };
}

/**
 * Where a registration stands after an outcome, asked for or pushed. A number once given stays. An unknown outcome
 * never changes what is settled.
 */
export function afterOutcome(
  progress: Progress,
  outcome: StatusOutcome,
  moment: Moment,
  policy: RegistrationPolicy,
): Progress {
  if (progress.state === 'REGISTERED') {
    return outcome.kind === 'registered' ? { ...progress, file: outcome.file } : progress;
  }
  switch (outcome.kind) {
    case 'registered':
      return {
        ...settled(progress, 'REGISTERED', null),
        number: outcome.number,
        date: outcome.date,
        file: outcome.file,
      };
    case 'registeredTwice':
      return settled({ ...progress, phase: 'ACCEPTED' }, 'NEEDS_ATTENTION', {
        cause: 'SEVERAL_NUMBERS',
        detail: outcome.numbers.map(numberText).join(', '),
      });
    case 'rejected':
      return settled(progress, 'REJECTED', { cause: 'REJECTED', detail: outcome.reason });
    case 'waiting':
      return afterWaiting(progress, moment, policy);
    case 'notFound':
      return { ...progress, state: 'PENDING', phase: 'IN_DOUBT', acceptedAt: null, nextAttemptAt: moment.now };
    case 'unknown':
      return progress.state === 'PENDING' ? afterUnknown(progress, outcome, moment, policy) : progress;
  }
}

/** What a person's press of "retry" does: the same document is asked about at once, with fresh patience. */
export function afterStaffRetry(progress: Progress, now: Date): Progress {
  return {
    ...progress,
    state: 'PENDING',
    failures: 0,
    polls: 0,
    acceptedAt: progress.phase === 'ACCEPTED' ? now : null,
    nextAttemptAt: now,
  };
}

function settled(progress: Progress, state: RegistrationState, problem: Problem | null): Progress {
  return { ...progress, state, problem, failures: 0, nextAttemptAt: null };
}

function afterWaiting(progress: Progress, moment: Moment, policy: RegistrationPolicy): Progress {
  const acceptedAt = progress.acceptedAt ?? moment.now;
  const accepted = { ...progress, phase: 'ACCEPTED' as const, acceptedAt, failures: 0, polls: progress.polls + 1 };
  if (moment.now.getTime() - acceptedAt.getTime() > policy.maxWaitMs) {
    return settled(accepted, 'NEEDS_ATTENTION', { cause: 'NUMBER_OVERDUE', detail: '' });
  }
  return { ...accepted, state: 'PENDING', problem: null, nextAttemptAt: later(policy.poll, progress.polls, moment) };
}

function afterUnknown(progress: Progress, problem: Problem, moment: Moment, policy: RegistrationPolicy): Progress {
  const failures = progress.failures + 1;
  const failed = { ...progress, failures, problem: { cause: problem.cause, detail: problem.detail } };
  if (failures >= policy.maxFailures || problem.cause === 'NO_LOOKUP') {
    return { ...failed, state: 'NEEDS_ATTENTION', nextAttemptAt: null };
  }
  return { ...failed, nextAttemptAt: later(policy.retry, progress.failures, moment) };
}
