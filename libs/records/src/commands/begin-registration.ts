import { type EntityManager, firstRow, sql } from '@ns/platform';
import { documentGuidFor } from '../domain/document-guid.ts';

/**
 * Makes the registration of a new signal, once. The document's GUID is stored before anything is ever sent.
 * @returns the id, or undefined when the registration was already there
 */
export async function beginRegistration(tx: EntityManager, signalId: string, register: string): Promise<string | undefined> {
  const inserted = await firstRow(tx, sql<{ id: string }>`
    insert into registration (signal_id, direction, document_guid, register)
    values (${signalId}, 'INCOMING', ${documentGuidFor(signalId, 'INCOMING')}, ${register})
    on conflict (signal_id, direction) do nothing returning id`);
  return inserted?.id;
}
