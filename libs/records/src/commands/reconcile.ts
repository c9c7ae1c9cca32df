import { columnsOf, type Database, type EntityManager, type Logger, type RowOf, rows, sql } from '@ns/platform';
import { differenceBetween, type DifferenceKind, numberText, type OurSide } from '../domain/reconciliation.ts';
import type { RecordsSystem, StatusOutcome } from '../domain/records-system.ts';
import type { RegistrationPolicy } from '../domain/registration.ts';
import { r, ReconciliationSchema, recordsTables, type RegistrationSchema } from '../entities/records.entities.ts';
import { applyOutcome } from './apply-outcome.ts';
import type { Gate } from './gate.ts';
import { withdrawReportedChange } from './registration-change.ts';
import { lockRegistration } from './registration-row.ts';

export interface ReconcileDeps {
  readonly database: Database;
  readonly system: RecordsSystem;
  readonly gate: Gate;
  readonly policy: RegistrationPolicy;
  readonly logger: Logger;
}

interface Compared extends OurSide, Pick<RowOf<typeof RegistrationSchema>, 'id' | 'documentGuid'> {
  /** place in the order, exact to the microsecond */
  readonly createdAt: string;
}

/** Differences that do not stay in the report alone. */
const applied: readonly DifferenceKind[] = ['NUMBER_MISSING_HERE', 'OTHER_NUMBER', 'OTHER_DATE', 'REFUSED_THERE'];
const batchSize = 50;
/** Longer than any one question takes. */
const leaseSeconds = 120;
const leaseEnd = sql<Date>`now() + ${leaseSeconds} * interval '1 second'`;

const c = columnsOf(ReconciliationSchema, 'c');

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
      await this.tables()
        .updateTable('reconciliation')
        .set({ leased_until: null })
        .where('id', '=', reconciliationId)
        .execute();
      return true;
    }
    await this.finish(reconciliationId);
    return false;
  }

  private tables() {
    return recordsTables(this.deps.database.fork());
  }

  private async take(id: string): Promise<boolean> {
    const taken = await this.tables()
      .updateTable('reconciliation')
      .set({ leased_until: leaseEnd })
      .where('id', '=', id)
      .where('finished_at', 'is', null)
      .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<', sql<Date>`now()`)]))
      .executeTakeFirst();
    return taken.numUpdatedRows === 1n;
  }

  private next(id: string): Promise<Compared[]> {
    return rows<Compared>(this.deps.database.fork())`
      select ${r.id}, ${r.documentGuid} as "documentGuid", ${r.state}, ${r.phase}, ${r.incomingNumber} as number,
        ${r.incomingDate} as date, ${r.byHand} as "byHand", ${r.createdAt}::text as "createdAt"
      from reconciliation c join registration r on ${r.createdAt} >= ${c.since} and ${r.createdAt} < ${c.startedAt}
        and (${r.state} = 'REGISTERED' or ${r.phase} <> 'NEW')
        and (${c.reachedAt} is null or (${r.createdAt}, ${r.id}) > (${c.reachedAt}, ${c.reachedId}))
      where ${c.id} = ${id} order by ${r.createdAt}, ${r.id} limit ${batchSize}`;
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
        await recordsTables(tx)
          .insertInto('reconciliation_difference')
          .values({
            reconciliation_id: reconciliationId,
            registration_id: document.id,
            kind,
            ours: numberText(ours),
            theirs: theirs.kind === 'registered' ? numberText(theirs) : null,
            resolved_automatically: resolvedAutomatically,
          })
          .onConflict((found) => found.doNothing())
          .execute();
      }
      await recordsTables(tx)
        .updateTable('reconciliation')
        .set((eb) => ({
          compared: eb('compared', '+', 1),
          unanswered: eb('unanswered', '+', theirs.kind === 'unknown' ? 1 : 0),
          reached_at: sql<Date>`${document.createdAt}::timestamptz`,
          reached_id: document.id,
          leased_until: leaseEnd,
        }))
        .where('id', '=', reconciliationId)
        .execute();
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
    const differences = this.tables()
      .selectFrom('reconciliation_difference')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('reconciliation_id', '=', id)
      .where('resolved_automatically', '=', false);
    const report = await this.tables()
      .updateTable('reconciliation')
      .set({ finished_at: sql<Date>`now()`, leased_until: null })
      .where('id', '=', id)
      .returning(['compared', 'unanswered', differences.$asScalar().$notNull().as('open')])
      .executeTakeFirst();
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
