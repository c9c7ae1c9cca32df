import { columnsOf, type EntityManager, type RowOf, sql } from '@ns/platform';
import type { OurSide } from '../domain/reconciliation.ts';
import { signOfLife } from '../domain/sign-of-life.ts';
import type { StatusOutcome } from '../domain/records-system.ts';
import { r, ReconciliationSchema, recordsTables, type RegistrationSchema } from '../entities/records.entities.ts';
import { compareDocument, type ComparedDocument } from '../writes/compare-document.ts';
import type { Needs } from '../needs/records-needs.ts';
import { dueQuestions, hasOpenQuestions, keepQuestion } from '../writes/open-questions.ts';

type ReconcileNeeds = Needs<'database' | 'gate' | 'logger' | 'policy' | 'system'>;

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
 *
 * One call compares the next documents; when there are no more, those that got no answer and are due again.
 * @returns true when there are more at once
 */
export async function reconcile(
  needs: ReconcileNeeds,
  { reconciliationId }: { readonly reconciliationId: string },
): Promise<boolean> {
  if (!(await takeLease(needs, reconciliationId))) {
    return false;
  }
  const passed = await nextRegistrations(needs, reconciliationId);
  for (const registration of passed) {
    if (!(await askAbout(needs, reconciliationId, registration))) {
      return false;
    }
  }
  if (passed.length === batchSize) {
    await release(needs, reconciliationId);
    return true;
  }
  return repeat(needs, reconciliationId);
}

/** Asks about all documents of a registration. @returns false when nobody may ask now */
async function askAbout(needs: ReconcileNeeds, id: string, registration: Passed): Promise<boolean> {
  const questions = questionsAbout(registration);
  for (const question of questions) {
    const theirs = await ask(needs, question);
    if (theirs === 'shut') {
      return false;
    }
    const isLast = question === questions.at(-1);
    await needs.database.transaction(async (tx) => {
      await compareDocument(tx, id, question, theirs, needs.policy);
      const unanswered = await keepQuestion(tx, id, question, theirs);
      await keepCount(tx, id, { compared: 1, unanswered }, isLast ? registration : undefined);
    });
  }
  return true;
}

/** Asks again what got no answer; finishes the report when nothing is left to ask. */
async function repeat(needs: ReconcileNeeds, id: string): Promise<boolean> {
  const due = await dueQuestions(needs.database, id, batchSize);
  for (const question of due) {
    const theirs = await ask(needs, question);
    if (theirs === 'shut') {
      return false;
    }
    await needs.database.transaction(async (tx) => {
      await compareDocument(tx, id, question, theirs, needs.policy);
      await keepCount(tx, id, { compared: 0, unanswered: await keepQuestion(tx, id, question, theirs) });
    });
  }
  if (due.length === batchSize || (await hasOpenQuestions(needs.database, id))) {
    await release(needs, id);
    return due.length === batchSize;
  }
  await finish(needs, id);
  return false;
}

function tables(needs: ReconcileNeeds) {
  return recordsTables(needs.database.fork());
}

async function takeLease(needs: ReconcileNeeds, id: string): Promise<boolean> {
  const taken = await tables(needs)
    .updateTable('reconciliation')
    .set({ leased_until: leaseEnd })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<', sql<Date>`now()`)]))
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

async function release(needs: ReconcileNeeds, id: string): Promise<void> {
  await tables(needs).updateTable('reconciliation').set({ leased_until: null }).where('id', '=', id).execute();
}

async function nextRegistrations(needs: ReconcileNeeds, id: string): Promise<Passed[]> {
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
    order by ${r.createdAt}, ${r.id} limit ${batchSize}`.execute(needs.database.fork().getKysely())
  ).rows;
}

/** A records system that does not answer is left alone; the comparison goes on when it does. */
async function ask(needs: ReconcileNeeds, { documentGuid }: ComparedDocument): Promise<StatusOutcome | 'shut'> {
  const { gate, system } = needs;
  const pass = await gate.enter();
  if (pass === undefined) {
    return 'shut';
  }
  const theirs = await gate.hold(pass, () => system.status(documentGuid));
  await gate.report(pass, signOfLife(theirs));
  return theirs;
}

/** @param reached the registration that is done with */
async function keepCount(
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

async function finish(needs: ReconcileNeeds, id: string): Promise<void> {
  const differences = tables(needs)
    .selectFrom('reconciliation_difference')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('reconciliation_id', '=', id)
    .where('resolved_automatically', '=', false);
  const report = await tables(needs)
    .updateTable('reconciliation')
    .set({ finished_at: sql<Date>`now()`, leased_until: null })
    .where('id', '=', id)
    .returning(['compared', 'unanswered', differences.$asScalar().$notNull().as('open')])
    .executeTakeFirst();
  if (report === undefined) {
    return;
  }
  const { logger } = needs;
  if (report.open > 0) {
    logger.error({ reconciliationId: id, ...report }, 'our register and the records system differ');
  } else if (report.unanswered > 0) {
    logger.warn({ reconciliationId: id, ...report }, 'the records system left questions about documents unanswered');
  } else {
    logger.info({ reconciliationId: id, ...report }, 'our register and the records system agree');
  }
}

/** Former documents first; the registration's own one when it may have been handed over, or has its number. */
function questionsAbout({ id, documentGuid, formerGuids, ...ours }: Passed): ComparedDocument[] {
  const about = { registrationId: id, ours };
  const former = formerGuids.map((guid) => ({ ...about, documentGuid: guid, isFormer: true }));
  const isOwnAsked = ours.state === 'REGISTERED' || ours.phase !== 'NEW';
  return isOwnAsked ? [...former, { ...about, documentGuid, isFormer: false }] : former;
}
