import type { EntityManager } from '@ns/platform';
import { documentGuidFor, type DocumentKey } from '../domain/document-guid.ts';
import { recordsTables } from '../entities/records.entities.ts';

/**
 * Makes the registration of a new signal, once. The document's GUID is stored before anything is ever sent.
 * @returns the id, or undefined when the registration was already there
 */
export function beginRegistration(tx: EntityManager, signalId: string, register: string): Promise<string | undefined> {
  return begin(tx, signalId, register, { direction: 'INCOMING' });
}

/**
 * Creates the registration of a decision on a signal, once per event with a decision: a signal that was opened again
 * and closed again has two. It waits by itself until the signal has its incoming number.
 * @returns the id, or undefined when the registration was already there
 */
export function beginDecision(
  tx: EntityManager,
  { signalId, eventId, register }: { readonly signalId: string; readonly eventId: string; readonly register: string },
): Promise<string | undefined> {
  return begin(tx, signalId, register, { direction: 'OUTGOING', eventId });
}

async function begin(
  tx: EntityManager,
  signalId: string,
  register: string,
  key: DocumentKey,
): Promise<string | undefined> {
  const inserted = await recordsTables(tx)
    .insertInto('registration')
    .values({
      signal_id: signalId,
      direction: key.direction,
      event_id: key.direction === 'OUTGOING' ? key.eventId : null,
      document_guid: documentGuidFor(signalId, key),
      register,
    })
    .onConflict((begun) => begun.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id;
}
