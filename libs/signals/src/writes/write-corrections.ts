import type { EntityManager } from '@ns/platform';
import type { Correction } from '../domain/correction.ts';
import { signalTables } from '../entities/index.ts';
import { appendSignalEvent } from './append-signal-event.ts';

/**
 * Writes down in the history what a member of the staff corrected. The event names the fields; the values, which may
 * say something about a person, are rows of their own.
 */
export async function writeCorrections(
  tx: EntityManager,
  {
    signalId,
    staffId,
    corrections,
  }: { readonly signalId: string; readonly staffId: string; readonly corrections: readonly Correction[] },
): Promise<void> {
  const eventId = await appendSignalEvent(tx, {
    signalId,
    type: 'corrected',
    actor: { id: staffId, kind: 'STAFF' },
    data: { fields: corrections.map(({ field }) => field) },
  });
  await signalTables(tx)
    .insertInto('signal_correction')
    .values(corrections.map((correction) => ({ event_id: eventId, ...correction })))
    .execute();
}
