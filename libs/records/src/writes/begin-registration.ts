import { type EntityManager, sql, mustExist } from '@ns/platform';
import { countEventsUpTo, signalRelation } from '@ns/signals';
import { documentGuidFor, type DocumentKey } from '../domain/document-guid.ts';
import { decisionKinds } from '../domain/document-of-event.ts';
import { senderNumberFor } from '../domain/sender-number.ts';
import { recordsTables } from '../entities/records.entities.ts';

/**
 * Makes the registration of a new signal, once. The document's GUID is stored before anything is ever sent.
 * @returns the id, or undefined when the registration was already there
 */
export function beginRegistration(tx: EntityManager, signalId: string, register: string): Promise<string | undefined> {
  return begin(tx, signalId, { direction: 'INCOMING' }, { register, sender_number: null });
}

/**
 * Creates the registration of a decision on a signal, once per event with a decision: a signal that was opened again
 * and closed again has two. It waits by itself until the signal has its incoming number.
 * @returns the id, or undefined when the registration was already there
 */
export async function beginDecision(
  tx: EntityManager,
  { signalId, eventId, register }: { readonly signalId: string; readonly eventId: string; readonly register: string },
): Promise<string | undefined> {
  const reference = await referenceOf(tx, signalId);
  const decision =
    (await countEventsUpTo(tx, { id: eventId, signalId }, decisionKinds)) + (await lostDecisions(tx, reference));
  const senderNumber = senderNumberFor(reference, { decision });
  return begin(tx, signalId, { direction: 'OUTGOING', eventId }, { register, sender_number: senderNumber });
}

/** How many decisions on a report the records system has that a restored database has lost: their numbers are given. */
async function lostDecisions(tx: EntityManager, reference: string): Promise<number> {
  const { count } = await recordsTables(tx)
    .selectFrom('lost_document')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(sql<boolean>`starts_with(sender_number, ${`${reference}-`})`)
    .where(sql<boolean>`substr(sender_number, length(${reference}) + 2) ~ '^[0-9]+$'`)
    .executeTakeFirstOrThrow();
  return count;
}

/** The reference of a signal, from which the numbers of its documents are made. */
export async function referenceOf(tx: EntityManager, signalId: string): Promise<string> {
  const s = signalRelation('s');
  const { reference } = mustExist(
    (
      await sql<{ reference: string }>`
    select ${s.reference} as reference from ${s.relation} where ${s.id} = ${signalId}`.execute(tx.getKysely())
    ).rows[0],
    'The statement answers one row.',
  );
  return reference;
}

async function begin(
  tx: EntityManager,
  signalId: string,
  key: DocumentKey,
  terms: { readonly register: string; readonly sender_number: string | null },
): Promise<string | undefined> {
  const inserted = await recordsTables(tx)
    .insertInto('registration')
    .values({
      signal_id: signalId,
      direction: key.direction,
      event_id: key.direction === 'OUTGOING' ? key.eventId : null,
      document_guid: documentGuidFor(signalId, key),
      ...terms,
    })
    .onConflict((begun) => begun.constraint('registration_document').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id;
}
