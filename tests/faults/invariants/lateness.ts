import type { Letter } from '../mail/post-office.ts';
import type { DatabaseState } from './database-state.ts';
import { type Finding, found } from './finding.ts';

/** A time in which a process could not work, milliseconds since 1970. */
export interface Away {
  readonly from: number;
  readonly to: number;
  /** identifiers of what it had in hands */
  readonly inHands: ReadonlySet<string>;
}

const longestMs = 60_000;
/** Clocks of one machine; more is a moment that was said by the clock of a process. */
const backwardsMs = 5_000;

/**
 * Registrations that came more than a minute after the report, and mails that came more than a minute after what they
 * tell of, unless it is in doubt whether an earlier copy arrived (decision 0020). Of each wait the time is taken off in
 * which a worker was away that had the report, its registration or its mail in hands, and the longest time of another
 * one, which may have had the event in hands from which they follow.
 */
export function checkLateness(
  { events, deliveries, signals, registrations }: DatabaseState,
  letters: readonly Letter[],
  faults: readonly Away[],
): Finding[] {
  const references = new Map(signals.map(({ id, reference }) => [id, reference]));
  const received = new Map(events.filter(({ type }) => type === 'received').map((event) => [event.signalId, event]));
  const byId = new Map(events.map((event) => [event.id, event]));
  const deliveryOf = new Map(deliveries.map((delivery) => [delivery.messageId, delivery]));
  const first = new Map(letters.toReversed().map((letter) => [letter.messageId, letter]));
  const registrationsOf = Map.groupBy(registrations, ({ signalId }) => signalId);
  const late = (from: number, to: number, ids: readonly string[]): string | undefined => {
    const own = faults.filter(({ inHands }) => ids.some((id) => inHands.has(id)));
    const others = faults.filter((fault) => !own.includes(fault)).map((fault) => coveredMs([fault], from, to));
    const ms = to - from - coveredMs(own, from, to) - Math.max(0, ...others);
    return ms > longestMs || to - from < -backwardsMs ? `${(ms / 1_000).toFixed(1)} s` : undefined;
  };
  const lateRegistrations = events
    .filter(({ type }) => type === 'registered')
    .flatMap(({ signalId, at }) => {
      const begun = received.get(signalId);
      const ids = [signalId, ...(registrationsOf.get(signalId) ?? []).map(({ id }) => id)];
      const how = begun && late(begun.at.getTime(), at.getTime(), ids);
      return how === undefined ? [] : [`${references.get(signalId) ?? signalId} was registered after ${how}`];
    });
  const mails = [...first.values()].flatMap(({ messageId, at }) => {
    const delivery = deliveryOf.get(messageId);
    const event = byId.get(delivery?.eventId ?? '');
    const how = event && delivery && late(event.at.getTime(), at, [event.signalId, delivery.id]);
    return how === undefined || delivery?.inDoubt
      ? []
      : [`${references.get(event?.signalId ?? '') ?? ''}: the mail of "${event?.type ?? ''}" came after ${how}`];
  });
  return found('later than a minute', [...lateRegistrations, ...mails]);
}

/** How much of a wait lies within faults; those that overlap count once. */
function coveredMs(faults: readonly Away[], from: number, to: number): number {
  let covered = 0;
  let reached = from;
  for (const fault of faults.toSorted((one, other) => one.from - other.from)) {
    const start = Math.max(fault.from, reached);
    reached = Math.max(reached, Math.min(fault.to, to));
    covered += Math.max(0, reached - start);
  }
  return covered;
}
