import { anyOf, type EntityManager } from '@ns/platform';
import { followerEventTypes, reporterEventTypes } from '../domain/signal-event.ts';
import { signalTables } from '../entities/index.ts';

/** The newest event of a signal that its reporter did not make. */
export interface LatestNews {
  readonly signalId: string;
  /** id of the event, as the timeline gives it */
  readonly cursor: string;
}

/** The newest news of several signals, of what their reporter or their followers see; those without any are absent. */
export async function latestNewsOf(
  em: EntityManager,
  signalIds: readonly string[],
  reader: 'reporter' | 'follower',
): Promise<readonly LatestNews[]> {
  return signalTables(em)
    .selectFrom('signal_event')
    .select(({ fn }) => ['signal_id as signalId', fn.max('id').as('cursor')])
    .where('signal_id', '=', anyOf(signalIds))
    .where('type', '=', anyOf(reader === 'reporter' ? reporterEventTypes : followerEventTypes))
    .where('actor_kind', '<>', 'REPORTER')
    .groupBy('signal_id')
    .execute();
}
