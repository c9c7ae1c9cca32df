import { sql } from '@ns/platform';
import type { ReadData } from '../domain/event-data.ts';
import type { SignalEventType } from '../domain/signal-event.ts';
import { e } from '../entities/index.ts';

/**
 * A field of an event's data in a statement that reads `signal_event` as `e`, as text; null when the event lacks it.
 * The kind decides which fields there are, so that a misspelled one does not compile.
 */
export function eventField<K extends SignalEventType>(_kind: K, field: keyof ReadData<K> & string) {
  return sql<string>`(${e.data} ->> ${field})`;
}
