import { anyOf, type EntityManager, inKeyOrder, sql } from '@ns/platform';
import { decodeEvent, type ReadEvent } from '../domain/event-data.ts';
import type { PublicText } from '../domain/hidden-words.ts';
import { stageEventTypes } from '../domain/signal-event.ts';
import { e, signalTables } from '../entities/index.ts';
import { namedColumns } from '../entities/named-columns.ts';
import { publicText } from './public-text.ts';
import type { StoredEvent } from './signal-events.ts';

/** One stage of a published signal: its message only where it is public; no name, nobody who did it. */
export type PublicStep = Pick<StoredEvent, 'id' | 'signalId' | 'status' | 'at'> &
  ReadEvent & { readonly message: PublicText | null };

/** The public histories of signals, oldest first, one list per id. The caller has made sure that they are public. */
export async function publicTimelinesOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly PublicStep[][]> {
  const message = sql<string | null>`case when ${e.messagePublic} then ${e.message} end`;
  const found = await signalTables(em)
    .selectFrom('signal_event as e')
    .innerJoin('signal as s', 's.id', 'e.signal_id')
    .select(namedColumns(e, ['id', 'signalId', 'type', 'status', 'at', 'data']))
    .select(publicText(message).as('message'))
    .where('e.signal_id', '=', anyOf(signalIds))
    .where('e.type', '=', anyOf(stageEventTypes))
    .orderBy('e.id')
    .execute();
  return inKeyOrder(signalIds, found.map(decodeEvent), ({ signalId }) => signalId);
}
