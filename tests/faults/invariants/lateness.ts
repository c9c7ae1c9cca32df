import type { Letter } from '../mail/post-office.ts';
import type { DatabaseState } from './database-state.ts';
import { type Finding, found } from './finding.ts';

/** A time in which a process could not work, milliseconds since 1970. */
export interface Away {
  readonly from: number;
  readonly to: number;
}

const longestMs = 60_000;
/** Clocks of one machine; more is a moment that was said by the clock of a process. */
const backwardsMs = 5_000;

/**
 * Registrations that came more than a minute after the report, and mails that came more than a minute after what they
 * tell of, unless it is in doubt whether an earlier copy arrived (decision 0020). Of each wait the part of one fault is taken off that lies in it, the longest: several in a row are ours.
 */
export function checkLateness(
  { events, deliveries, signals }: DatabaseState,
  letters: readonly Letter[],
  faults: readonly Away[],
): Finding[] {
  const references = new Map(signals.map(({ id, reference }) => [id, reference]));
  const received = new Map(events.filter(({ type }) => type === 'received').map((event) => [event.signalId, event]));
  const byId = new Map(events.map((event) => [event.id, event]));
  const deliveryOf = new Map(deliveries.map((delivery) => [delivery.messageId, delivery]));
  const first = new Map(letters.toReversed().map((letter) => [letter.messageId, letter]));
  const late = (from: number, to: number): string | undefined => {
    const ms = to - from - longestOverlap(faults, from, to);
    return ms > longestMs || to - from < -backwardsMs ? `${(ms / 1_000).toFixed(1)} s` : undefined;
  };
  const registrations = events
    .filter(({ type }) => type === 'registered')
    .flatMap(({ signalId, at }) => {
      const begun = received.get(signalId);
      const how = begun && late(begun.at.getTime(), at.getTime());
      return how === undefined ? [] : [`${references.get(signalId) ?? signalId} was registered after ${how}`];
    });
  const mails = [...first.values()].flatMap(({ messageId, at }) => {
    const delivery = deliveryOf.get(messageId);
    const event = byId.get(delivery?.eventId ?? '');
    const how = event && late(event.at.getTime(), at);
    return how === undefined || delivery?.inDoubt
      ? []
      : [`${references.get(event?.signalId ?? '') ?? ''}: the mail of "${event?.type ?? ''}" came after ${how}`];
  });
  return found('later than a minute', [...registrations, ...mails]);
}

function longestOverlap(faults: readonly Away[], from: number, to: number): number {
  return Math.max(0, ...faults.map((fault) => Math.min(to, fault.to) - Math.max(from, fault.from)));
}
