import { columnsOf, type Database, type EntityManager, type Logger, type RowOf, sql } from '@ns/platform';
import type { OurSide } from '../domain/reconciliation.ts';
import type { RecordsSystem, StatusOutcome } from '../domain/records-system.ts';
import type { RegistrationPolicy } from '../domain/registration.ts';
import { r, ReconciliationSchema, recordsTables, type RegistrationSchema } from '../entities/records.entities.ts';
import { compareDocument, type ComparedDocument } from './compare-document.ts';
import type { Gate } from './gate.ts';
import { dueQuestions, hasOpenQuestions, keepQuestion } from './open-questions.ts';

export interface ReconcileDeps {
  readonly database: Database;
  readonly system: RecordsSystem;
  readonly gate: Gate;
  readonly policy: RegistrationPolicy;
  readonly logger: Logger;
}

/** A registration as the comparison goes over it. */
interface Passed extends OurSide, Pick<RowOf<typeof RegistrationSchema>, 'id' | 'documentGuid'> {
  /** documents that were refused and replaced, the oldest first */
  readonly formerGuids: readonly string[];
  /** place in the order, exact to the microsecond */
  readonly createdAt: string;
}

const batchSize = 50;
/** Longer than any one question takes. */
const leaseSeconds = 120;
const leaseEnd = sql<Date>`now() + ${leaseSeconds} * interval '1 second'`;

const c = columnsOf(ReconciliationSchema, 'c');

/**
 * Compares what we have with what the records system says, document by document, and writes the differences down. A
 * number that only the other side has is taken over; a number that it has changed is put before a person, as after a
 * push. A question without an answer is asked again before the report is finished. Harmless when called at any time.
 */
export class Reconcile {
  constructor(private readonly deps: ReconcileDeps) {}

  /**
   * Compares the next documents; when there are no more, those that got no answer and are due again.
   * @returns true when there are more at once
   */
  async step(reconciliationId: string): Promise<boolean> {
    if (!(await this.take(reconciliationId))) {
      return false;
    }
    const passed = await this.next(reconciliationId);
    for (const registration of passed) {
      if (!(await this.pass(reconciliationId, registration))) {
        return false;
      }
    }
    if (passed.length === batchSize) {
      await this.release(reconciliationId);
      return true;
    }
    return this.repeat(reconciliationId);
  }

  /** Asks about all documents of a registration. @returns false when nobody may ask now */
  private async pass(id: string, registration: Passed): Promise<boolean> {
    const questions = questionsAbout(registration);
    for (const question of questions) {
      const theirs = await this.ask(question);
      if (theirs === 'shut') {
        return false;
      }
      const isLast = question === questions.at(-1);
      await this.deps.database.transaction(async (tx) => {
        await compareDocument(tx, id, question, theirs, this.deps.policy);
        const unanswered = await keepQuestion(tx, id, question, theirs);
        await this.count(tx, id, { compared: 1, unanswered }, isLast ? registration : undefined);
      });
    }
    return true;
  }

  /** Asks again what got no answer; finishes the report when nothing is left to ask. */
  private async repeat(id: string): Promise<boolean> {
    const due = await dueQuestions(this.deps.database, id, batchSize);
    for (const question of due) {
      const theirs = await this.ask(question);
      if (theirs === 'shut') {
        return false;
      }
      await this.deps.database.transaction(async (tx) => {
        await compareDocument(tx, id, question, theirs, this.deps.policy);
        await this.count(tx, id, { compared: 0, unanswered: await keepQuestion(tx, id, question, theirs) });
      });
    }
    if (due.length === batchSize || (await hasOpenQuestions(this.deps.database, id))) {
      await this.release(id);
      return due.length === batchSize;
    }
    await this.finish(id);
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

  private async release(id: string): Promise<void> {
    await this.tables().updateTable('reconciliation').set({ leased_until: null }).where('id', '=', id).execute();
  }

  private async next(id: string): Promise<Passed[]> {
    return (
      await sql<Passed>`
      select ${r.id}, ${r.documentGuid} as "documentGuid", ${r.state}, ${r.phase}, ${r.incomingNumber} as number,
        ${r.incomingDate} as date, ${r.byHand} as "byHand", ${r.createdAt}::text as "createdAt",
        former.guids as "formerGuids"
      from reconciliation c join registration r on ${r.createdAt} >= ${c.since} and ${r.createdAt} < ${c.startedAt}
        and (${c.reachedAt} is null or (${r.createdAt}, ${r.id}) > (${c.reachedAt}, ${c.reachedId}))
      cross join lateral (
        select coalesce(array_agg(document_guid::text order by replaced_at), '{}') as guids
        from registration_refused_document where registration_id = ${r.id}) former
      where ${c.id} = ${id} and (${r.state} = 'REGISTERED' or ${r.phase} <> 'NEW' or former.guids <> '{}')
      order by ${r.createdAt}, ${r.id} limit ${batchSize}`.execute(this.deps.database.fork().getKysely())
    ).rows;
  }

  /** A records system that does not answer is left alone; the comparison goes on when it does. */
  private async ask({ documentGuid }: ComparedDocument): Promise<StatusOutcome | 'shut'> {
    const { gate, system } = this.deps;
    const pass = await gate.enter();
    if (pass === undefined) {
      return 'shut';
    }
    const theirs = await gate.hold(pass, () => system.status(documentGuid));
    await gate.report(pass, theirs);
    return theirs;
  }

  /** @param reached the registration that is done with */
  private async count(
    tx: EntityManager,
    id: string,
    { compared, unanswered }: { readonly compared: number; readonly unanswered: number },
    reached?: Passed,
  ): Promise<void> {
    await recordsTables(tx)
      .updateTable('reconciliation')
      .set((eb) => ({
        compared: eb('compared', '+', compared),
        unanswered: eb('unanswered', '+', unanswered),
        leased_until: leaseEnd,
        ...(reached && { reached_at: sql<Date>`${reached.createdAt}::timestamptz`, reached_id: reached.id }),
      }))
      .where('id', '=', id)
      .execute();
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
    const { logger } = this.deps;
    if (report.open > 0) {
      logger.error({ reconciliationId: id, ...report }, 'our register and the records system differ');
    } else if (report.unanswered > 0) {
      logger.warn({ reconciliationId: id, ...report }, 'the records system left questions about documents unanswered');
    } else {
      logger.info({ reconciliationId: id, ...report }, 'our register and the records system agree');
    }
  }
}

/** Former documents first; the registration's own one when it may have been handed over, or has its number. */
function questionsAbout({ id, documentGuid, formerGuids, ...ours }: Passed): ComparedDocument[] {
  const about = { registrationId: id, ours };
  const former = formerGuids.map((guid) => ({ ...about, documentGuid: guid, isFormer: true }));
  const isOwnAsked = ours.state === 'REGISTERED' || ours.phase !== 'NEW';
  return isOwnAsked ? [...former, { ...about, documentGuid, isFormer: false }] : former;
}
