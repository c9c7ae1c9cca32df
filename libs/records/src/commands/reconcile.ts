import { type Database, type EntityManager, firstRow, type Logger, rows, run, sql } from '@ns/platform';
import { differenceBetween, type DifferenceKind, numberText, type OurSide } from '../domain/reconciliation.ts';
import { type RecordsSystem, type StatusOutcome } from '../domain/records-system.ts';
import { type RegistrationPolicy } from '../domain/registration.ts';
import { applyOutcome } from './apply-outcome.ts';
import { type Gate } from './gate.ts';
import { withdrawReportedChange } from './registration-change.ts';
import { lockRegistration } from './registration-row.ts';

export interface ReconcileDeps {
  readonly database: Database;
  readonly system: RecordsSystem;
  readonly gate: Gate;
  readonly policy: RegistrationPolicy;
  readonly logger: Logger;
}

interface Compared extends OurSide {
  readonly id: string;
  readonly documentGuid: string;
  /** place in the order, exact to the microsecond */
  readonly createdAt: string;
}

/** Differences that do not stay in the report alone. */
const applied: readonly DifferenceKind[] = ['NUMBER_MISSING_HERE', 'OTHER_NUMBER', 'OTHER_DATE', 'REFUSED_THERE'];
const batchSize = 50;
/** Longer than any one question takes. */
const leaseSeconds = 120;

/**
 * Compares what we have with what the records system says, document by document, and writes the differences down. A
 * number that only the other side has is taken over; a number that it has changed is put before a person, as after a
 * push. Harmless when called at any time.
 */
export class Reconcile {
  constructor(private readonly deps: ReconcileDeps) {}

  /** Compares the next documents. @returns true when there are more at once */
  async step(reconciliationId: string): Promise<boolean> {
    if (!(await this.take(reconciliationId))) {
      return false;
    }
    const documents = await this.next(reconciliationId);
    for (const document of documents) {
      const theirs = await this.ask(document);
      if (theirs === 'shut') {
        return false;
      }
      await this.compare(reconciliationId, document, theirs);
    }
    if (documents.length === batchSize) {
      await run(
        this.deps.database.fork(),
        sql`update reconciliation set leased_until = null where id = ${reconciliationId}`,
      );
      return true;
    }
    await this.finish(reconciliationId);
    return false;
  }

  private async take(id: string): Promise<boolean> {
    const taken = await run(
      this.deps.database.fork(),
      sql`
      update reconciliation set leased_until = now() + ${leaseSeconds} * interval '1 second'
      where id = ${id} and finished_at is null and (leased_until is null or leased_until < now())`,
    );
    return taken === 1;
  }

  private next(id: string): Promise<Compared[]> {
    return rows(
      this.deps.database.fork(),
      sql<Compared>`
      select r.id, r.document_guid as "documentGuid", r.state, r.phase, r.incoming_number as number,
        r.incoming_date::text as date, r.by_hand as "byHand", r.created_at::text as "createdAt"
      from reconciliation c join registration r on r.created_at >= c.since and r.created_at < c.started_at
        and (r.state = 'REGISTERED' or r.phase <> 'NEW') and (c.reached_at is null or (r.created_at,
          r.id) > (c.reached_at, c.reached_id))
      where c.id = ${id} order by r.created_at, r.id limit ${batchSize}`,
    );
  }

  /** A records system that does not answer is left alone; the comparison goes on when it does. */
  private async ask({ documentGuid }: Compared): Promise<StatusOutcome | 'shut'> {
    const { gate, system } = this.deps;
    const pass = await gate.enter();
    if (pass === undefined) {
      return 'shut';
    }
    const theirs = await gate.hold(pass, () => system.status(documentGuid));
    await gate.report(pass, theirs);
    return theirs;
  }

  private async compare(reconciliationId: string, document: Compared, theirs: StatusOutcome): Promise<void> {
    await this.deps.database.transaction(async (tx) => {
      const kind = differenceBetween(document, theirs);
      const takenOver = await this.apply(tx, document.id, kind, theirs);
      if (kind !== undefined) {
        const resolvedAutomatically = kind === 'NUMBER_MISSING_HERE' && takenOver;
        const ours =
          document.number === null || document.date === null
            ? undefined
            : { number: document.number, date: document.date };
        await run(
          tx,
          sql`
          insert into reconciliation_difference (reconciliation_id, registration_id, kind, ours, theirs,
            resolved_automatically)
          values (${reconciliationId}, ${document.id}, ${kind}, ${numberText(ours)},
            ${theirs.kind === 'registered' ? numberText(theirs) : null}, ${resolvedAutomatically})
          on conflict do nothing`,
        );
      }
      await run(
        tx,
        sql`
        update reconciliation set compared = compared + 1,
          unanswered = unanswered + ${theirs.kind === 'unknown' ? 1 : 0},
          reached_at = ${document.createdAt}::timestamptz, reached_id = ${document.id},
            leased_until = now() + ${leaseSeconds} * interval '1 second'
        where id = ${reconciliationId}`,
      );
    });
  }

  /**
   * A number that only the other side has is taken over; a number that it has changed is put before a person; a change
   * that it has undone is put before nobody any more.
   * @returns true when the document has a number now
   */
  private async apply(
    tx: EntityManager,
    id: string,
    kind: DifferenceKind | undefined,
    theirs: StatusOutcome,
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
    const { policy } = this.deps;
    return (await applyOutcome(tx, row, theirs, { now: new Date(), random: 0.5 }, policy)).state === 'REGISTERED';
  }

  private async finish(id: string): Promise<void> {
    const report = await firstRow(
      this.deps.database.fork(),
      sql<{ compared: number; unanswered: number; open: number }>`
      update reconciliation set finished_at = now(), leased_until = null where id = ${id}
      returning compared, unanswered, (select count(*)::int from reconciliation_difference
        where reconciliation_id = ${id} and not resolved_automatically) as open`,
    );
    if (report === undefined) {
      return;
    }
    if (report.open > 0) {
      this.deps.logger.error({ reconciliationId: id, ...report }, 'our register and the records system differ');
    } else {
      this.deps.logger.info({ reconciliationId: id, ...report }, 'our register and the records system agree');
    }
  }
}
