import type { Database, Logger } from '@ns/platform';
import { type HeldBack, neverHandedOver, type RecordsSystem, type StatusOutcome } from '../domain/records-system.ts';
import type { RegistrationPolicy } from '../domain/registration.ts';
import { recordsTables } from '../entities/records.entities.ts';
import type { DocumentJournal } from '../journal/document-journal.ts';
import type { DocumentSource } from '../queries/document-material.ts';
import { applyLateOutcome, applyOutcome } from './apply-outcome.ts';
import type { Gate } from './gate.ts';
import { holdingLease, type LeasedRegistration, leaseMs, markSending, takeLease } from './lease.ts';
import { logAttempt, type RegistrationAttempt } from './registration-attempt.ts';
import { lockRegistration } from './registration-row.ts';

export interface RegisterDocumentDeps {
  readonly database: Database;
  readonly system: RecordsSystem;
  readonly gate: Gate;
  readonly documentOf: DocumentSource;
  /** what a restored database must not have forgotten */
  readonly journal: DocumentJournal;
  readonly policy: RegistrationPolicy;
  readonly logger: Logger;
  /** 0 ≤ random < 1 */
  readonly random: () => number;
  /** Milliseconds of a clock that nobody sets and that goes on while the process stands still; for tests. */
  readonly monotonic?: () => number;
  /** hears of every exchange, for the figures */
  readonly exchanged?: (attempt: RegistrationAttempt) => void;
}

/** What the other side said last, and what it means for the registration. */
interface Exchanged {
  readonly heard: StatusOutcome;
  readonly outcome: StatusOutcome;
}

const plainly = (outcome: StatusOutcome): Exchanged => ({ heard: outcome, outcome });

/**
 * One attempt to bring a registration forward: asks about the document when it may have been sent before, sends it when
 * the other side surely has not got it, and writes down what came of it. Harmless when called at any time, any
 * number of times, from any number of processes.
 */
export class RegisterDocument {
  private readonly monotonic: () => number;

  constructor(private readonly deps: RegisterDocumentDeps) {
    this.monotonic = deps.monotonic ?? (() => performance.now());
  }

  async execute(registrationId: string): Promise<void> {
    const { database, gate } = this.deps;
    const pass = await gate.enter();
    if (pass === undefined) {
      return;
    }
    const row = await takeLease(database, registrationId);
    if (row === undefined) {
      return gate.giveBack(pass);
    }
    const result = await gate.hold(pass, () =>
      holdingLease(database, row, this.monotonic, () => this.safeExchange(row)),
    );
    if (result === 'overtaken') {
      this.overtaken(row);
    } else {
      await this.conclude(row, result.outcome);
    }
    await (result === 'overtaken' ? gate.giveBack(pass) : gate.report(pass, result.heard));
  }

  /** A fault of our own is an outcome like others: it must not come back every second. */
  private async safeExchange(row: LeasedRegistration): Promise<Exchanged | 'overtaken'> {
    try {
      return await this.exchange(row);
    } catch (cause) {
      this.deps.logger.error(
        { err: cause, registrationId: row.id, attempt: row.attempts },
        'registration failed on our side',
      );
      return plainly({
        kind: 'unknown',
        cause: 'OUR_FAULT',
        detail: cause instanceof Error ? cause.name : 'unknown error',
      });
    }
  }

  private async exchange(row: LeasedRegistration): Promise<Exchanged | 'overtaken'> {
    if (row.phase !== 'NEW') {
      const answer = await this.timed(row, 'STATUS', () => this.deps.system.status(row.documentGuid));
      if (answer.kind !== 'notFound') {
        return plainly(answer);
      }
      if (this.mayStillArrive(row)) {
        return {
          heard: answer,
          outcome: { kind: 'unknown', cause: 'TIMEOUT', detail: 'not found yet, the request may still be under way' },
        };
      }
    }
    const document = await this.deps.documentOf(row);
    await this.deps.journal.noteDocument(document);
    const outcome = await this.timed(row, 'REGISTER', () =>
      this.deps.system.register(document, () => this.mayLeave(row)),
    );
    return outcome.kind === 'heldBack' ? 'overtaken' : plainly(outcome);
  }

  /**
   * Marks that the document is about to leave. A mark counts for as long as the lease that it began: a process that
   * stood still between the two must not send what another one has sent meanwhile.
   */
  private async mayLeave(row: LeasedRegistration): Promise<boolean> {
    const from = this.monotonic();
    return (await markSending(this.deps.database, row.id, row.attempts)) && this.monotonic() - from < leaseMs;
  }

  /** A system without duplicate detection gets time to finish the last request, which left while its lease lasted. */
  private mayStillArrive({ sentAgoMs }: LeasedRegistration): boolean {
    const { settleMs } = this.deps.system;
    return settleMs > 0 && sentAgoMs !== null && sentAgoMs < leaseMs + settleMs;
  }

  private async conclude(row: LeasedRegistration, outcome: StatusOutcome): Promise<void> {
    if (outcome.kind === 'registered') {
      await this.deps.journal.noteNumber(row.documentGuid, outcome);
    }
    const { database, logger, policy, random } = this.deps;
    await database.transaction(async (tx) => {
      const current = await lockRegistration(tx, { id: row.id });
      if (current?.attempts !== row.attempts) {
        this.overtaken(row);
        return current && applyLateOutcome(tx, { row: current, documentGuid: row.documentGuid }, outcome, policy);
      }
      const nothingHandedOver =
        row.phase === 'NEW' && outcome.kind === 'unknown' && neverHandedOver.includes(outcome.cause);
      const known = nothingHandedOver ? { ...current, phase: row.phase } : current;
      const after = await applyOutcome(tx, known, outcome, random(), policy);
      await recordsTables(tx)
        .updateTable('registration')
        .set({ leased_until: null })
        .where('id', '=', row.id)
        .execute();
      if (after.state === 'NEEDS_ATTENTION' || after.state === 'REJECTED') {
        logger.error({ registrationId: row.id, cause: after.problem?.cause }, 'registration needs a person');
      }
    });
  }

  private overtaken(row: LeasedRegistration): void {
    this.deps.logger.warn(
      { registrationId: row.id, attempt: row.attempts },
      'attempt overtaken, another one goes on from here',
    );
  }

  private async timed<Outcome extends StatusOutcome | HeldBack>(
    row: LeasedRegistration,
    action: 'REGISTER' | 'STATUS',
    ask: () => Promise<Outcome>,
  ): Promise<Outcome> {
    const from = performance.now();
    const outcome = await ask();
    if (outcome.kind === 'heldBack') {
      return outcome;
    }
    const attempt: RegistrationAttempt = {
      registrationId: row.id,
      attempt: row.attempts,
      action,
      durationMs: performance.now() - from,
      outcome,
    };
    await logAttempt(this.deps.database.fork(), attempt);
    this.deps.exchanged?.(attempt);
    return outcome;
  }
}
