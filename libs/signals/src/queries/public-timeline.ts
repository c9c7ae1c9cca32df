import { anyOf, type EntityManager, inKeyOrder } from '@ns/platform';
import { decodeEvent, type ReadEvent } from '../domain/event-data.ts';
import { stageEventTypes } from '../domain/signal-event.ts';
import { signalTables } from '../entities/index.ts';
import type { StoredEvent } from './signal-events.ts';

/** One stage of a published signal: its message only where it is public; no name, nobody who did it. */
export type PublicStep = Pick<StoredEvent, 'id' | 'signalId' | 'status' | 'at' | 'message'> & ReadEvent;

/** The public histories of signals, oldest first, one list per id. The caller has made sure that they are public. */
export async function publicTimelinesOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly PublicStep[][]> {
  const found = await signalTables(em)
    .selectFrom('signal_event')
    .select(['id', 'signal_id as signalId', 'type', 'status', 'at', 'data'])
    .select((eb) => eb.case().when('message_public', '=', true).then(eb.ref('message')).else(null).end().as('message'))
    .where('signal_id', '=', anyOf(signalIds))
    .where('type', '=', anyOf(stageEventTypes))
    .orderBy('signal_event.id')
    .execute();
  return inKeyOrder(signalIds, found.map(decodeEvent), ({ signalId }) => signalId);
}
