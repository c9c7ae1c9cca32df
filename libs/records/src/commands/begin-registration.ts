import { type EntityManager, firstRow, sql } from '@ns/platform';
import { documentGuidFor } from '../domain/document-guid.ts';

/**
 * Makes the registration of a new signal, once. The document's GUID is stored before anything is ever sent.
 * @returns the id, or undefined when the registration was already there
 */
export async function beginRegistration(
  tx: EntityManager,
  signalId: string,
  register: string,
): Promise<string | undefined> {
  const inserted = await firstRow(
    tx,
    sql<{ id: string }>`
    insert into registration (signal_id, direction, document_guid, register)
    values (${signalId}, 'INCOMING', ${documentGuidFor(signalId, { direction: 'INCOMING' })}, ${register})
    on conflict do nothing returning id`,
  );
  return inserted?.id;
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
  const inserted = await firstRow(
    tx,
    sql<{ id: string }>`
    insert into registration (signal_id, direction, event_id, document_guid, register)
    values (${signalId}, 'OUTGOING', ${eventId}::bigint,
      ${documentGuidFor(signalId, { direction: 'OUTGOING', eventId })}, ${register})
    on conflict do nothing returning id`,
  );
  return inserted?.id;
}
