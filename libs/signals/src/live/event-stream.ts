import { type EventSequencer, type PlacedEvent } from './event-sequencer.ts';
import { type EventTail, type TailSubscriber } from './event-tail.ts';

/** What a subscription sends: one event, or the word to read the screen anew. */
export type StreamItem =
  | { readonly kind: 'event'; readonly cursor: string; readonly event: PlacedEvent }
  | { readonly kind: 'resync'; readonly cursor: string };

/** Lets the events pass that are for this viewer and filter; one statement for the whole batch. */
export type Sieve = (events: readonly PlacedEvent[]) => Promise<readonly PlacedEvent[]>;

/** More missed events than this are not replayed one by one: reading the screen anew is cheaper for both sides. */
const replayLimit = 500;

/**
 * Everything after `after` that the viewer may see: first what was missed, then live, without a gap and without a double.
 * Returning the iterator ends it at once, also while it waits for an event.
 * @param after cursor (event id) of the last event the client has, or null to begin now
 */
export function streamEvents(
  sequencer: EventSequencer,
  tail: EventTail,
  sieve: Sieve,
  after: string | null,
): AsyncIterableIterator<StreamItem> {
  // Joined before the replay is read: an event is in one of the two, and `joinedAt` tells in which.
  const subscriber = tail.subscribe();
  tail.wake();
  const items = itemsOf(sequencer, subscriber, sieve, after);
  return {
    next: () => items.next(),
    return: async () => {
      subscriber.end();
      await items.return(undefined);
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* itemsOf(
  sequencer: EventSequencer,
  subscriber: TailSubscriber,
  sieve: Sieve,
  after: string | null,
): AsyncGenerator<StreamItem, void, undefined> {
  try {
    const seen = after === null ? undefined : await positionOf(sequencer, after);
    if (after !== null) yield* replay(sequencer, sieve, seen, subscriber.joinedAt);
    for (let message = await subscriber.next(); message; message = await subscriber.next()) {
      if (message.kind === 'lost') yield { kind: 'resync', cursor: await cursorAt(sequencer, message.position) };
      else
        yield* asItems(
          await sieve(message.events.filter((event) => seen === undefined || BigInt(event.position) > seen)),
        );
    }
  } finally {
    subscriber.end();
  }
}

async function* replay(
  sequencer: EventSequencer,
  sieve: Sieve,
  seen: bigint | undefined,
  joinedAt: string,
): AsyncGenerator<StreamItem, void, undefined> {
  const upTo = BigInt(joinedAt);
  if (seen === undefined || upTo - seen > BigInt(replayLimit)) {
    yield { kind: 'resync', cursor: await cursorAt(sequencer, joinedAt) };
    return;
  }
  const missed = await sequencer.after(seen.toString(), replayLimit);
  yield* asItems(await sieve(missed.filter((event) => BigInt(event.position) <= upTo)));
}

function* asItems(events: readonly PlacedEvent[]): Generator<StreamItem, void, undefined> {
  for (const event of events) yield { kind: 'event', cursor: event.id, event };
}

/** `0` stands for "before the first event". */
async function positionOf(sequencer: EventSequencer, cursor: string): Promise<bigint | undefined> {
  if (cursor === '0') return 0n;
  if (!/^\d{1,18}$/.test(cursor)) return undefined;
  await sequencer.placeCommitted();
  const position = await sequencer.positionOf(cursor);
  return position === undefined ? undefined : BigInt(position);
}

/** The event at a position names it as a cursor. */
async function cursorAt(sequencer: EventSequencer, position: string): Promise<string> {
  const [event] = await sequencer.after((BigInt(position) - 1n).toString(), 1);
  return event?.id ?? '0';
}
