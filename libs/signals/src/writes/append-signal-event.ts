import { defineTopic, type EntityManager, publish, sql } from '@ns/platform';
import { z } from 'zod';
import type { SignalStatus } from '../domain/signal-status.ts';
import { signalTables } from '../entities/index.ts';
import { encodeData, type WrittenEvent } from '../domain/event-data.ts';
import { signalEventTypes } from '../domain/signal-event.ts';
import { keepSearchable } from '../search/keep-searchable.ts';

/**
 * An event of a signal's history, as other slices hear of it, in the order of the history: who reacts reads it by its
 * id.
 */
export const signalEventTopic = defineTopic(
  'signal.event',
  z.object({ signalId: z.uuid(), eventId: z.string(), type: z.enum(signalEventTypes) }),
  ({ signalId }) => signalId,
);

export const signalEventChannel = 'ns_signal_event';

/** An event to be written; `type` decides what `data` holds. */
export type NewSignalEvent = WrittenEvent & EventCircumstances;

interface EventCircumstances {
  readonly signalId: string;
  /** null: the system itself */
  readonly actor: { readonly id: string; readonly kind: 'REPORTER' | 'STAFF' } | null;
  /** the status after the event, when the event changed it */
  readonly status?: SignalStatus;
  /** for the reporter; for others only with `messagePublic` */
  readonly message?: string | null;
  /** whether everybody may read the message; no where it is left out */
  readonly messagePublic?: boolean;
  /** staff only */
  readonly note?: string | null;
}

/**
 * Appends an event to the history and to the outbox, and wakes live views, all when the caller's transaction commits.
 * The caller holds the signal's row lock (or has just inserted it), so that a signal's events commit in the order of
 * their ids.
 * @returns the id of the event
 * @throws ZodError when the data is not what the kind of event demands
 */
export async function appendSignalEvent(tx: EntityManager, event: NewSignalEvent): Promise<string> {
  const row = {
    signal_id: event.signalId,
    type: event.type,
    actor_id: event.actor?.id,
    actor_kind: event.actor?.kind ?? ('SYSTEM' as const),
    status: event.status,
    message: event.message,
    message_public: event.messagePublic ?? false,
    note: event.note,
    data: encodeData(event),
  };
  const inserted = await signalTables(tx)
    .with('happened', (db) => db.insertInto('signal_event').values(row).returning('id'))
    .with('touched', (db) =>
      db
        .updateTable('signal')
        // Later than the event before, also where this transaction began before that one.
        .set({ updated_at: sql`greatest(now(), updated_at + interval '1 millisecond')` })
        .where('id', '=', event.signalId),
    )
    .selectFrom('happened')
    .select(['id', sql`pg_notify(${signalEventChannel}, '')`.as('woken')])
    .executeTakeFirstOrThrow();
  if (changesWhatIsFound(event)) {
    await keepSearchable(tx, event.signalId);
  }
  await publish(tx, signalEventTopic, { signalId: event.signalId, eventId: inserted.id, type: event.type });
  return inserted.id;
}

/** Whether a signal is found by something else after an event: by a text, its place, its category or its department. */
function changesWhatIsFound({ type, message, note, data }: NewSignalEvent): boolean {
  const isOfReport = type === 'received' || type === 'recategorized' || type === 'corrected';
  return isOfReport || 'toDepartment' in (data ?? {}) || !!message || !!note;
}
