import { claimPhotos, endPublicAddresses } from '@ns/media';
import { dayOf, type WorkingCalendar } from '@ns/municipality';
import { type EntityManager, run, sql } from '@ns/platform';
import { afterPause } from '../domain/deadlines.ts';
import { type Problem } from '../domain/submission-rules.ts';
import { type Transition } from '../domain/transition.ts';
import { type Signal } from '../entities/signal.entity.ts';
import { handedOver } from '../domain/handed-over.ts';
import { appendSignalEvent, type NewSignalEvent } from './append-signal-event.ts';

/** What a step takes along, already checked. */
export interface TransitionDetails {
  readonly actor: NewSignalEvent['actor'];
  readonly message: string | null;
  readonly note: string | null;
  readonly departmentCode: string | null;
  readonly assigneeId: string | null;
  readonly externalBodyCode: string | null;
  readonly duplicateOf: { readonly id: string; readonly reference: string } | null;
  readonly photoIds: readonly string[];
}

/** A step that brings nothing but itself. */
export const noDetails: TransitionDetails = {
  actor: null,
  message: null,
  note: null,
  departmentCode: null,
  assigneeId: null,
  externalBodyCode: null,
  duplicateOf: null,
  photoIds: [],
};

/** Carries problems found inside the transaction out of it, so that everything in it is undone. */
export class StepRefused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('The step was refused.');
  }
}

/** Moves signals along the workflow; the one place where a status changes. */
export class SignalMover {
  /** @param targetWorkingDays service target of a category in working days, or null when it has none */
  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly targetWorkingDays: (categoryCode: string) => Promise<number | null>,
  ) {}

  /**
   * Applies one step of the workflow to a locked signal and writes its history.
   * @returns the id of the event
   * @throws StepRefused when photos cannot be attached
   */
  async move(
    tx: EntityManager,
    signal: Signal,
    row: Transition,
    details: TransitionDetails,
    now: Date,
  ): Promise<string> {
    const today = dayOf(now);
    const facts: Record<string, unknown> = {};
    this.leaveQuestion(signal, today, facts);
    if (row.event === 'asked') {
      signal.openQuestion = details.message;
      signal.statusBeforeQuestion = signal.status;
      signal.clockStoppedOn = today;
    }
    if (['resolved', 'closed', 'forwarded', 'rejected'].includes(row.event) && details.message) {
      signal.actionTaken = details.message;
    }
    if (row.to === 'WITHDRAWN') {
      signal.publishedAt = null;
      await endPublicAddresses(tx, signal.id);
    }
    if (row.event === 'reopened') {
      await this.startOver(signal, today, facts);
    }
    assign(signal, details, facts);
    if (details.externalBodyCode) {
      signal.externalBodyCode = details.externalBodyCode;
      facts['externalBody'] = details.externalBodyCode;
    }
    if (details.duplicateOf) {
      signal.duplicateOfId = details.duplicateOf.id;
      facts['duplicateOf'] = details.duplicateOf.reference;
      await followOther(tx, signal.id, details.duplicateOf.id);
    }
    facts['from'] = signal.status;
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
      note: details.note,
      data: facts,
    });
    const actor = details.actor;
    if (details.photoIds.length > 0 && actor) {
      const problems = await claimPhotos(tx, details.photoIds, actor.id, { signalId: signal.id, eventId });
      if (problems.length > 0) {
        throw new StepRefused(problems);
      }
    }
    return eventId;
  }

  /** The service clock goes on when the question is over; the target moves by the working days it stood still. */
  private leaveQuestion(signal: Signal, today: string, facts: Record<string, unknown>): void {
    if (signal.status !== 'AWAITING_REPORTER') {
      return;
    }
    if (signal.serviceDueOn && signal.clockStoppedOn) {
      const moved = afterPause(this.calendar, signal.serviceDueOn, signal.clockStoppedOn, today);
      if (moved !== signal.serviceDueOn) {
        facts['serviceDueOn'] = { from: signal.serviceDueOn, to: moved };
      }
      signal.serviceDueOn = moved;
    }
    signal.openQuestion = null;
    signal.statusBeforeQuestion = null;
    signal.clockStoppedOn = null;
  }

  /** A reopened signal gets a new service target from today: the old one was kept or missed, the work begins anew. */
  private async startOver(signal: Signal, today: string, facts: Record<string, unknown>): Promise<void> {
    signal.actionTaken = null;
    const days = await this.targetWorkingDays(signal.categoryCode);
    if (days === null) {
      return;
    }
    const due = this.calendar.plusWorkingDays(today, days);
    facts['serviceDueOn'] = { from: signal.serviceDueOn, to: due };
    signal.serviceDueOn = due;
  }
}

function assign(signal: Signal, details: TransitionDetails, facts: Record<string, unknown>): void {
  if (details.departmentCode && details.departmentCode !== signal.departmentCode) {
    Object.assign(facts, handedOver(signal.departmentCode, details.departmentCode));
    signal.departmentCode = details.departmentCode;
    signal.assigneeId = null;
  }
  if (details.departmentCode) {
    facts['department'] = details.departmentCode;
  }
  if (details.assigneeId) {
    signal.assigneeId = details.assigneeId;
    facts['assignee'] = details.assigneeId;
  }
}

async function followOther(tx: EntityManager, signalId: string, otherId: string): Promise<void> {
  await run(
    tx,
    sql`
    insert into signal_follower (signal_id, account_id)
    select ${otherId}::uuid, account_id from signal_follower where signal_id = ${signalId}
    on conflict do nothing`,
  );
}
