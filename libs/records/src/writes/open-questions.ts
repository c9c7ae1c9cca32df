import { columnsOf, type Database, type EntityManager, type RowOf, sql } from '@ns/platform';
import type { OurSide } from '../domain/reconciliation.ts';
import type { StatusOutcome } from '../domain/records-system.ts';
import { OpenQuestionSchema, r, recordsTables, type RegistrationSchema } from '../entities/records.entities.ts';
import type { ComparedDocument } from './compare-document.ts';

/** Questions about a document in one comparison, the first one included. */
const mostTries = 6;
/** Minutes until the second try; doubled after each. */
const firstPause = 1;

const q = columnsOf(OpenQuestionSchema, 'q');

/**
 * Keeps a question that got no answer, to be asked again later in the same comparison, and forgets it after an answer.
 * @returns by how many more questions are unanswered now: 1, 0 or -1
 */
export async function keepQuestion(
  tx: EntityManager,
  reconciliationId: string,
  { registrationId, documentGuid }: ComparedDocument,
  theirs: StatusOutcome,
): Promise<1 | 0 | -1> {
  if (theirs.kind !== 'unknown') {
    const { numDeletedRows } = await recordsTables(tx)
      .deleteFrom('reconciliation_open_question')
      .where('reconciliation_id', '=', reconciliationId)
      .where('document_guid', '=', documentGuid)
      .executeTakeFirst();
    return numDeletedRows > 0n ? -1 : 0;
  }
  // A service that cannot be asked at all gives no other answer in a minute.
  const tries = theirs.cause === 'NO_LOOKUP' ? mostTries : 1;
  const kept = await recordsTables(tx)
    .insertInto('reconciliation_open_question')
    .values({
      reconciliation_id: reconciliationId,
      document_guid: documentGuid,
      registration_id: registrationId,
      tries,
      next_try_at: sql<Date>`now() + ${firstPause} * interval '1 minute'`,
    })
    .onConflict((known) =>
      known.columns(['reconciliation_id', 'document_guid']).doUpdateSet({
        tries: sql<number>`reconciliation_open_question.tries + 1`,
        next_try_at: sql<Date>`
          now() + ${firstPause} * power(2, reconciliation_open_question.tries) * interval '1 minute'`,
      }),
    )
    // An updated row has a transaction that replaced it.
    .returning(sql<boolean>`xmax = 0`.as('isNew'))
    .executeTakeFirstOrThrow();
  return kept.isNew ? 1 : 0;
}

/** A registration as it stands at the moment of a repeated question. */
interface Repeated extends OurSide, Pick<RowOf<typeof RegistrationSchema>, 'id'> {
  readonly ownGuid: string;
  readonly askedGuid: string;
}

/** Questions without an answer whose next try is due, the longest waiting first. */
export async function dueQuestions(
  database: Database,
  reconciliationId: string,
  limit: number,
): Promise<readonly ComparedDocument[]> {
  const due = (
    await sql<Repeated>`
    select ${r.id}, ${r.documentGuid} as "ownGuid", ${r.state}, ${r.phase}, ${r.incomingNumber} as number,
      ${r.incomingDate} as date, ${r.byHand} as "byHand", ${q.documentGuid} as "askedGuid"
    from reconciliation_open_question q join registration r on ${r.id} = ${q.registrationId}
    where ${q.reconciliationId} = ${reconciliationId} and ${q.tries} < ${mostTries} and ${q.nextTryAt} <= now()
    order by ${q.nextTryAt}, ${q.documentGuid} limit ${limit}`.execute(database.fork().getKysely())
  ).rows;
  return due.map(({ id, ownGuid, askedGuid, ...ours }) => ({
    registrationId: id,
    ours,
    documentGuid: askedGuid,
    isFormer: askedGuid !== ownGuid,
  }));
}

/** Whether a comparison still has questions to ask again, now or later. */
export async function hasOpenQuestions(database: Database, reconciliationId: string): Promise<boolean> {
  const found = (
    await sql`
    select from reconciliation_open_question q
    where ${q.reconciliationId} = ${reconciliationId} and ${q.tries} < ${mostTries} limit 1`.execute(
      database.fork().getKysely(),
    )
  ).rows[0];
  return found !== undefined;
}
