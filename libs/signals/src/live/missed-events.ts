import type { AccountViewer } from '@ns/identity';
import type { Database } from '@ns/platform';
import type { EventSequencer } from './event-sequencer.ts';
import { audienceKey, itemsByAudience, type LiveAudience } from './live-audience.ts';
import type { LiveRenderer, SequencedFrame, SequencedItem } from './live-item.ts';

/** More missed events than this are not replayed one by one: reloading is cheaper for both sides. */
const replayLimit = 500;

/** Whose events are rendered how. */
export interface LiveSelection {
  readonly audience: LiveAudience;
  readonly renderer: LiveRenderer<AccountViewer>;
}

/** What a client missed. */
export interface Missed {
  readonly frames: readonly SequencedFrame[];
  /** position up to which the client has everything with these frames */
  readonly upTo: bigint;
  readonly isPersonal: boolean;
}

/** Reads what clients missed; clients that come back after the same event share one reading. */
export class MissedEvents {
  private readonly underWay = new Map<string, Promise<Missed>>();

  constructor(
    private readonly database: Database,
    private readonly sequencer: EventSequencer,
  ) {}

  /**
   * Everything for a selection after a cursor.
   * @param cursor id of the last event that the client has; `0` stands for "before the first event", an unknown one
   *   gives a resync
   * @param joinedAt later events reach the client live
   */
  async since(cursor: string, joinedAt: bigint, selection: LiveSelection): Promise<Missed> {
    const key = JSON.stringify([audienceKey(selection.audience), selection.renderer.key, cursor, joinedAt.toString()]);
    const shared = this.underWay.get(key);
    if (shared) {
      const missed = await shared;
      return missed.isPersonal ? this.read(cursor, joinedAt, selection) : missed;
    }
    const reading = this.read(cursor, joinedAt, selection).finally(() => this.underWay.delete(key));
    this.underWay.set(key, reading);
    return reading;
  }

  /** The word that the events after a position come, for a client that begins there. */
  opening(position: bigint, selection: LiveSelection): Promise<Missed> {
    return this.wordAt(position, 'opened', selection);
  }

  /** The request to reload, for a client that has received everything up to a position. */
  resync(position: bigint, selection: LiveSelection): Promise<Missed> {
    return this.wordAt(position, 'resync', selection);
  }

  /** A message without an event, whose cursor is that of the event at a position. */
  private async wordAt(position: bigint, kind: 'opened' | 'resync', selection: LiveSelection): Promise<Missed> {
    const [event] = await this.sequencer.after((position - 1n).toString(), 1);
    const item: SequencedItem = { kind, cursor: event?.id ?? '0', position };
    return { ...(await renderItems(selection, [item])), upTo: position };
  }

  private async read(cursor: string, joinedAt: bigint, selection: LiveSelection): Promise<Missed> {
    const seen = await this.positionOf(cursor);
    if (seen === undefined || joinedAt - seen > BigInt(replayLimit)) {
      return this.resync(joinedAt, selection);
    }
    const events = (await this.sequencer.after(seen.toString(), replayLimit)).filter(
      ({ position }) => BigInt(position) <= joinedAt,
    );
    const key = audienceKey(selection.audience);
    const own = (await itemsByAudience(this.database, new Map([[key, selection.audience]]), events)).get(key) ?? [];
    if (own instanceof Error) {
      throw own;
    }
    return { ...(await renderItems(selection, own)), upTo: seen > joinedAt ? seen : joinedAt };
  }

  private async positionOf(cursor: string): Promise<bigint | undefined> {
    if (cursor === '0') {
      return 0n;
    }
    if (!/^\d{1,18}$/.test(cursor)) {
      return undefined;
    }
    await this.sequencer.sequenceCommitted();
    const position = await this.sequencer.positionOf(cursor);
    return position === undefined ? undefined : BigInt(position);
  }
}

/** Frames of items in their order; no items need no rendering. */
export async function renderItems(
  { audience, renderer }: LiveSelection,
  items: readonly SequencedItem[],
): Promise<Omit<Missed, 'upTo'>> {
  if (items.length === 0) {
    return { frames: [], isPersonal: false };
  }
  const { frames, isPersonal } = await renderer.render(items, audience.viewer);
  return { frames: frames.map((frame, index) => ({ ...frame, position: items[index]?.position ?? 0n })), isPersonal };
}
