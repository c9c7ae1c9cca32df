import { rolesWith } from '@ns/identity';
import { transitionTable } from '@ns/signals';
import type { DatabaseState, EventRecord, SignalRecord } from './database-state.ts';
import { type Finding, found } from './finding.ts';

/**
 * Replays every history by the workflow's own table: who moved what from where to where, and whether the signal stands
 * where it ends.
 */
export function checkHistories({ signals, events }: DatabaseState): Finding[] {
  const histories = Map.groupBy(events, ({ signalId }) => signalId);
  return found('illegal states', [
    ...signals.flatMap((signal) => [...faultsOf(signal, histories.get(signal.id) ?? [])]),
    ...misplaced(events, histories),
  ]);
}

function* faultsOf(signal: SignalRecord, history: readonly EventRecord[]): Generator<string> {
  const moves = history.filter(({ status }) => status !== null);
  if (moves[0]?.type !== 'received' || moves[0].status !== 'RECEIVED') {
    yield `${signal.reference} does not begin with "received"`;
  }
  for (const [index, move] of moves.entries()) {
    const from = moves[index - 1]?.status;
    if (from !== undefined && !isStep(from, move)) {
      yield `${signal.reference}: ${String(from)} → ${String(move.status)} (${move.type}) by ${actorOf(move)}`;
    }
  }
  const last = moves.at(-1)?.status;
  if (last !== signal.status) {
    yield `${signal.reference} stands at ${signal.status}, its history at ${String(last)}`;
  }
  if (signal.version !== moves.length) {
    yield `${signal.reference} has version ${String(signal.version)} after ${String(moves.length)} moves`;
  }
}

function isStep(from: string | null, { type, status, ...move }: EventRecord): boolean {
  const actor = actorOf(move);
  return (
    transitionTable.some(
      (row) =>
        row.from.some((status) => status === from) &&
        row.to === status &&
        row.event === type &&
        row.by.some((mover) => moversOf(mover).includes(actor)),
    ) && move.data['from'] === from
  );
}

/** Who a row of the table lets move: the reporter, the product, or every role that has the permission. */
function moversOf(mover: (typeof transitionTable)[number]['by'][number]): readonly string[] {
  return mover === 'REPORTER' || mover === 'SYSTEM' ? [mover] : rolesWith(mover);
}

function actorOf({ actorKind, actorRole }: Pick<EventRecord, 'actorKind' | 'actorRole'>): string {
  return actorKind === 'STAFF' ? (actorRole ?? '') : actorKind;
}

/** Every event has a place of its own, and within a signal the places follow the events. */
function* misplaced(
  events: readonly EventRecord[],
  histories: ReadonlyMap<string, readonly EventRecord[]>,
): Generator<string> {
  const places = new Set(events.map(({ position }) => position));
  if (places.size !== events.length || places.has(null)) {
    yield `${String(events.length)} events have ${String(places.size)} places`;
  }
  for (const [signalId, history] of histories) {
    if (
      history.some(
        ({ position }, index) => index > 0 && BigInt(position ?? 0) <= BigInt(history[index - 1]?.position ?? 0),
      )
    ) {
      yield `${signalId}: the places of its events are not in their order`;
    }
  }
}
