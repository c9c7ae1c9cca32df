import { anyOf, type EntityManager } from '@ns/platform';
import { decodeEvent, stepData } from '../domain/event-data.ts';
import type { ReferralPromise } from '../domain/date-promise.ts';
import type { SignalEventType } from '../domain/signal-event.ts';
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

const awaitedAfter = new Map<SignalEventType, ReferralPromise>([
  ['forwarded', 'FORWARD'],
  ['referral_sent', 'REPLY'],
  ['referral_received', 'REPLY'],
  ['referral_answered', 'NEXT_STEP'],
]);

/** What is expected of a forwarded signal, as its history says. */
export async function awaitedOf(em: EntityManager, signalId: string): Promise<ReferralPromise> {
  const last = await storedEvents(em)
    .where('e.signal_id', '=', signalId)
    .where('e.type', '=', anyOf([...awaitedAfter.keys()]))
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last && awaitedAfter.get(last.type)) ?? 'FORWARD';
}
