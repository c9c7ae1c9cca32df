import { anyOf, type EntityManager } from '@ns/platform';
import { decodeEvent, stepData } from '../domain/event-data.ts';
import type { TransitionEvent } from '../domain/transition.ts';
import { storedEvents } from './signal-events.ts';

/** The last step of one kind of a signal. */
export interface LastStep {
  readonly id: string;
  readonly signalId: string;
  /** code of the body, where the step forwarded the signal */
  readonly externalBody: string | null;
}

/** The last step of this kind of each signal that has one. */
export async function lastEventsOf(
  em: EntityManager,
  signalIds: readonly string[],
  type: TransitionEvent,
): Promise<readonly LastStep[]> {
  const stored = await storedEvents(em)
    .distinctOn('e.signal_id')
    .where('e.signal_id', '=', anyOf(signalIds))
    .where('e.type', '=', type)
    .orderBy('e.signal_id')
    .orderBy('e.id', 'desc')
    .execute();
  return stored.map((event) => ({
    id: event.id,
    signalId: event.signalId,
    externalBody: stepData(decodeEvent(event))?.externalBody ?? null,
  }));
}
