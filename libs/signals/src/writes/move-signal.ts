import { claimPhotos, endPublicAddresses } from '@ns/media';
import { type CalendarDay, dayOf } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { afterPause } from '../domain/deadlines.ts';
import type { WrittenData } from '../domain/event-data.ts';
import { promiseEffectOf } from '../domain/date-promise.ts';
import { effectsOf, type StepEffect } from '../domain/step-effects.ts';
import type { Transition, TransitionEvent } from '../domain/transition.ts';
import { signalTables } from '../entities/index.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { announceMissed } from './announce-missed.ts';
import { appendSignalEvent, type NewSignalEvent } from './append-signal-event.ts';
import { askForPublicLook } from './ask-for-public-look.ts';
import type { ClockTerms } from './clock-terms.ts';
import { carryPromise } from './date-promise.ts';
import { InputRefused } from './input-refused.ts';

/** What comes with a step, already checked. */
export interface TransitionDetails {
  readonly actor: NewSignalEvent['actor'];
  readonly message: string | null;
  /** Whether everybody may read the message. */
  readonly messagePublic: boolean;
  readonly note: string | null;
  readonly departmentCode: string | null;
  readonly assigneeId: string | null;
  readonly externalBodyCode: string | null;
  readonly duplicateOf: { readonly id: string; readonly reference: string } | null;
  readonly photoIds: readonly string[];
}

/** A step without details. */
export const noDetails: TransitionDetails = {
  actor: null,
  message: null,
  messagePublic: false,
  note: null,
  departmentCode: null,
  assigneeId: null,
  externalBodyCode: null,
  duplicateOf: null,
  photoIds: [],
};

type StepData = WrittenData<TransitionEvent>;

/** A step while it is carried out: effects change the signal and write what the event says about it into `data`. */
interface StepInProgress extends ClockTerms {
  readonly tx: EntityManager;
  readonly signal: Signal;
  readonly details: TransitionDetails;
  readonly today: CalendarDay;
  readonly data: StepData;
}

const effects: Readonly<Record<StepEffect, (step: StepInProgress) => Promise<void> | void>> = {
  OPEN_QUESTION: ({ signal, details, today }) => {
    signal.openQuestion = details.message;
    signal.statusBeforeQuestion = signal.status;
    signal.clockStoppedOn = today;
  },
  CLOSE_QUESTION: closeQuestion,
  KEEP_ACTION_TAKEN: ({ signal, details }) => {
    if (details.message) {
      signal.actionTaken = details.message;
    }
  },
  END_PUBLICATION: async ({ tx, signal }) => {
    signal.publishedAt = null;
    await endPublicAddresses(tx, signal.id);
  },
  START_OVER: startOver,
};

/** A step of the workflow that was found right. */
export interface Move {
  /** locked */
  readonly signal: Signal;
  readonly row: Transition;
  readonly details: TransitionDetails;
  readonly now: Date;
}

/**
 * Moves a signal along the workflow and writes its history; the one place where a status changes.
 * @returns the id of the event
 * @throws InputRefused when photos cannot be attached
 */
export async function moveSignal(
  tx: EntityManager,
  terms: ClockTerms,
  { signal, row, details, now }: Move,
): Promise<string> {
  const data: StepData = { from: signal.status };
  const today = dayOf(now);
  const stoppedOn = signal.clockStoppedOn;
  if (promiseEffectOf[row.event] === 'STAND_STILL') {
    // What passed before is said now: while the day stands still, nobody looks at it.
    await announceMissed(tx, signal, { today, calendar: terms.calendar });
  }
  for (const effect of effectsOf[row.event]) {
    await effects[effect]({ ...terms, tx, signal, details, today, data });
  }
  Object.assign(data, carryPromise(signal, { event: row.event, stoppedOn: stoppedOn ?? today, today }, terms));
  assign(signal, details, data);
  if (details.externalBodyCode) {
    signal.externalBodyCode = details.externalBodyCode;
    data.externalBody = details.externalBodyCode;
  }
  if (details.duplicateOf) {
    signal.duplicateOfId = details.duplicateOf.id;
    data.duplicateOf = details.duplicateOf.reference;
    await followOther(tx, signal.id, details.duplicateOf.id);
  }
  signal.status = row.to;
  signal.statusSince = now;
  signal.version += 1;
  await tx.flush();
  const eventId = await appendSignalEvent(tx, {
    signalId: signal.id,
    type: row.event,
    actor: details.actor,
    status: row.to,
    message: details.message,
    messagePublic: details.messagePublic,
    note: details.note,
    data,
  });
  await attachPhotos(tx, signal, eventId, details);
  return eventId;
}

/**
 * Keeps in the history what the reporter answers after the staff went on without it; where the signal stands and its
 * clock are not touched.
 * @throws InputRefused when photos cannot be attached
 */
export async function addLateAnswer(
  tx: EntityManager,
  signal: Signal,
  given: Pick<TransitionDetails, 'actor' | 'message' | 'photoIds'>,
): Promise<void> {
  const { actor, message } = given;
  const eventId = await appendSignalEvent(tx, { signalId: signal.id, type: 'answered', actor, message, data: {} });
  await attachPhotos(tx, signal, eventId, given);
}

/** The service clock goes on when the question is over; the target moves by the working days it stood still. */
function closeQuestion({ calendar, signal, today, data }: StepInProgress): void {
  if (signal.status !== 'AWAITING_REPORTER') {
    return;
  }
  if (signal.serviceDueOn && signal.clockStoppedOn) {
    const moved = afterPause(calendar, signal.serviceDueOn, signal.clockStoppedOn, today);
    if (moved !== signal.serviceDueOn) {
      data.serviceDueOn = { from: signal.serviceDueOn, to: moved };
    }
    signal.serviceDueOn = moved;
  }
  signal.openQuestion = null;
  signal.statusBeforeQuestion = null;
  signal.clockStoppedOn = null;
}

/** A reopened signal gets a new service target from today: the old one was kept or missed, the work begins anew. */
function startOver({ calendar, menus, signal, today, data }: StepInProgress): void {
  signal.actionTaken = null;
  signal.externalBodyCode = null;
  signal.duplicateOfId = null;
  // Photos and notes that come from now on are due when it is finished again, also those that others keep about it.
  signal.photosErasedAt = null;
  signal.notesErasedAt = null;
  const days = menus.categories.get(signal.categoryCode)?.targetWorkingDays;
  if (days == null) {
    return;
  }
  const due = calendar.plusWorkingDays(today, days);
  data.serviceDueOn = { from: signal.serviceDueOn ?? null, to: due };
  signal.serviceDueOn = due;
}

async function attachPhotos(
  tx: EntityManager,
  signal: Signal,
  eventId: string,
  { actor, photoIds }: Pick<TransitionDetails, 'actor' | 'photoIds'>,
): Promise<void> {
  if (photoIds.length > 0 && actor) {
    const problems = await claimPhotos(tx, photoIds, actor.id, { signalId: signal.id, eventId });
    if (problems.length > 0) {
      throw new InputRefused(problems);
    }
    await askForPublicLook(tx, signal, photoIds);
  }
}

function assign(signal: Signal, details: TransitionDetails, data: StepData): void {
  if (details.departmentCode && details.departmentCode !== signal.departmentCode) {
    data.fromDepartment = signal.departmentCode;
    data.toDepartment = details.departmentCode;
    signal.departmentCode = details.departmentCode;
    signal.assigneeId = null;
  }
  if (details.departmentCode) {
    data.department = details.departmentCode;
  }
  if (details.assigneeId) {
    signal.assigneeId = details.assigneeId;
    data.assignee = details.assigneeId;
  }
}

async function followOther(tx: EntityManager, signalId: string, otherId: string): Promise<void> {
  await signalTables(tx)
    .insertInto('signal_follower')
    .columns(['signal_id', 'account_id'])
    .expression((db) =>
      db
        .selectFrom('signal_follower')
        .select([sql<string>`${otherId}::uuid`.as('signal_id'), 'account_id'])
        .where('signal_id', '=', signalId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
