import type { Heard, Subscriber } from '../people/subscriber.ts';
import type { DatabaseState, EventRecord } from './database-state.ts';
import { type Finding, found } from './finding.ts';

/** Events that the reporter does not see. */
const internal = new Set([
  'note',
  'registration_rejected',
  'registration_attention',
  'registration_note',
  'registration_changed',
  'rated',
]);

/** Every subscriber received every event visible to it, once and in commit order, except where it got a resync. */
export function checkLive(state: DatabaseState, subscribers: readonly Subscriber[]): Finding[] {
  const places = new Map(state.events.map(({ id, position }) => [id, Number(position)]));
  const inOrder = state.events.toSorted((one, other) => Number(one.position) - Number(other.position));
  return subscribers.flatMap((subscriber, index) => {
    const who = `${subscriber.person.email} (${String(index + 1)})`;
    const owed = inOrder.filter(owedTo(state, subscriber)).map(({ id }) => id);
    const { lost, disordered } = compare(owed, subscriber.heard, places);
    return [
      ...found(
        'live events lost',
        lost.map((id) => `${who} never heard event ${id}`),
      ),
      ...found(
        'live events doubled or out of order',
        disordered.map((id) => `${who} heard event ${id} at the wrong place or twice`),
      ),
    ];
  });
}

function owedTo(
  { signals, events, addresses }: DatabaseState,
  { person, field }: Subscriber,
): (event: EventRecord) => boolean {
  if (field === 'mySignalEvents') {
    const own = new Set(
      signals.filter(({ reporterId }) => addresses.get(reporterId) === person.email).map(({ id }) => id),
    );
    return ({ signalId, type }) => own.has(signalId) && !internal.has(type);
  }
  const department = /^clerk\.([a-z_]+)@/.exec(person.email)?.[1];
  if (department === undefined) {
    return () => true;
  }
  // What a clerk may see follows the department of the signal; only of those that never moved is it certain what was to
  // be heard.
  const moved = new Set(events.filter(({ data }) => data['department'] !== undefined).map(({ signalId }) => signalId));
  const own = new Set(
    signals.filter((signal) => signal.department === department && !moved.has(signal.id)).map(({ id }) => id),
  );
  return ({ signalId }) => own.has(signalId);
}

/** A gap between two received events is a loss, unless the subscriber got a resync up to there. */
export function compare(
  owed: readonly string[],
  heard: readonly Heard[],
  places: ReadonlyMap<string, number>,
): { readonly lost: string[]; readonly disordered: string[] } {
  const heardIds = new Set<string>();
  const excused: { readonly from: number; readonly to: number }[] = [];
  const disordered: string[] = [];
  let reached = 0;
  for (const { kind, cursor } of heard) {
    const place = places.get(cursor) ?? 0;
    if (kind === 'resync') {
      excused.push({ from: reached, to: place });
    } else if (place <= reached) {
      disordered.push(cursor);
    } else {
      heardIds.add(cursor);
    }
    reached = Math.max(reached, place);
  }
  const isExcused = (place: number): boolean => excused.some(({ from, to }) => from < place && place <= to);
  return { lost: owed.filter((id) => !heardIds.has(id) && !isExcused(places.get(id) ?? 0)), disordered };
}
