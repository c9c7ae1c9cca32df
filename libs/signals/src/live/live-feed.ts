import { type AccountViewer, presentViewers } from '@ns/identity';
import { type Database, type Language, type Logger, requestError } from '@ns/platform';
import { type EventSequencer, type SequencedEvent } from './event-sequencer.ts';
import { type EventTail } from './event-tail.ts';
import { audienceKey, eventsByAudience, type LiveAudience, withPresentRights } from './live-audience.ts';
import { type LiveItem, type LiveRenderer, type SequencedFrame } from './live-item.ts';
import { LiveMember, type LiveRequest } from './live-member.ts';

/** More missed events than this are not replayed one by one: reloading is cheaper for both sides. */
const replayLimit = 500;
/** Selections remembered as personal; more than an installation has, and few enough to forget them all at once. */
const personalLimit = 1_000;

/** Subscriptions whose messages are equal, so that each message is made once. */
interface LiveGroup {
  readonly audienceKey: string;
  readonly audience: LiveAudience;
  readonly renderer: LiveRenderer<AccountViewer>;
  /** the only account in it, when its messages are that account's own */
  readonly owner: string | undefined;
  readonly members: Set<LiveMember>;
}

/**
 * The live subscriptions of one api process. Viewers with equal rights, filter and selection are a group: for a batch of events
 * the rights of all viewers are read once, each group's events are selected and rendered once, and every member gets the same
 * bytes. A viewer whose rights changed has left the group before the batch is shown.
 */
export class LiveFeed {
  private readonly groups = new Map<string, LiveGroup>();
  private readonly groupOf = new Map<LiveMember, string>();
  /** renderers whose result depends on the account itself: their groups have one account each */
  private readonly personal = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly sequencer: EventSequencer,
    private readonly tail: EventTail,
    private readonly logger: Logger,
  ) {
    tail.deliverTo((events) => this.show(events));
  }

  /** Begins a subscription: first what was missed since the cursor, then live, in commit order, each event once. */
  join(request: LiveRequest): LiveMember {
    const member = new LiveMember(request, BigInt(this.tail.position), (behind) => void this.resync(behind));
    if (this.tail.stopped) {
      member.end();
      return member;
    }
    this.enter(member);
    this.tail.wake();
    if (request.after !== null) void this.replay(member, request.after);
    return member;
  }

  /** The subscription is over for its client. */
  leave(member: LiveMember): void {
    this.exit(member);
    member.end();
  }

  /** Ends every subscription; the tail is stopped by its owner. */
  close(): void {
    for (const member of [...this.groupOf.keys()]) this.leave(member);
  }

  private async show(events: readonly SequencedEvent[]): Promise<void> {
    if (this.groupOf.size === 0) return;
    await this.reviewRights();
    const groups = [...this.groups.values()];
    const audiences = new Map(groups.map((group) => [group.audienceKey, group.audience]));
    const chosen = await eventsByAudience(this.database, audiences, events);
    await Promise.all(
      groups.map(async (group) => {
        const own = chosen.get(group.audienceKey) ?? [];
        if (own instanceof Error) this.endGroup(group, own);
        else if (own.length > 0) await this.showTo(group, own.map(toItem));
      }),
    );
  }

  /** A group whose events cannot be read is ended with the error: its clients resume after their last cursor. */
  private async showTo(group: LiveGroup, items: readonly SequencedItem[]): Promise<void> {
    const { audience, renderer, owner } = group;
    try {
      if (owner === undefined && this.personal.has(renderer.key)) return await this.showByAccount(group, items);
      const { frames, isPersonal } = await render(audience, renderer, items);
      if (owner === undefined && isPersonal) {
        this.rememberPersonal(renderer.key);
        return await this.showByAccount(group, items);
      }
      for (const member of [...group.members]) this.deliver(member, frames);
    } catch (cause) {
      this.endGroup(group, cause);
    }
  }

  private async showByAccount(group: LiveGroup, items: readonly SequencedItem[]): Promise<void> {
    const members = [...group.members];
    for (const member of members) {
      this.exit(member);
      this.enter(member);
    }
    const own = new Set(members.map((member) => this.groupOf.get(member)));
    for (const key of own) {
      const smaller = key === undefined ? undefined : this.groups.get(key);
      if (smaller) await this.showTo(smaller, items);
    }
  }

  private deliver(member: LiveMember, frames: readonly SequencedFrame[]): void {
    member.offer(frames);
    if (member.ended) this.exit(member);
  }

  /** Reads the rights of all viewers anew, and moves or ends the subscriptions of those whose rights changed. */
  private async reviewRights(): Promise<void> {
    const members = [...this.groupOf.keys()];
    const present = await presentViewers(
      this.database.fork(),
      members.map(({ audience }) => audience.viewer),
    );
    for (const member of members) {
      const reviewed = withPresentRights(member.audience, present.get(member.audience.viewer.sessionId));
      if (typeof reviewed === 'string') this.expel(member, requestError(reviewed, languageOf(member)));
      else if (reviewed !== member.audience) {
        this.exit(member);
        member.audience = reviewed;
        this.enter(member);
      }
    }
  }

  private async replay(member: LiveMember, after: string): Promise<void> {
    const joinedAt = member.position;
    member.catchUp();
    try {
      const seen = await this.positionOf(after);
      const isLost = seen === undefined || joinedAt - seen > BigInt(replayLimit);
      const frames = isLost ? await this.resyncAt(member, joinedAt) : await this.missed(member, seen, joinedAt);
      member.caughtUp(frames, seen !== undefined && seen > joinedAt ? seen : joinedAt);
      if (member.ended) this.exit(member);
    } catch (cause) {
      this.expel(member, asError(cause));
    }
  }

  private async resync(member: LiveMember): Promise<void> {
    member.catchUp();
    const position = member.position;
    try {
      member.caughtUp(await this.resyncAt(member, position), position);
    } catch (cause) {
      this.expel(member, asError(cause));
    }
  }

  private async resyncAt(member: LiveMember, position: bigint): Promise<readonly SequencedFrame[]> {
    const [event] = await this.sequencer.after((position - 1n).toString(), 1);
    const item: SequencedItem = { kind: 'resync', cursor: event?.id ?? '0', position };
    return (await render(member.audience, member.renderer, [item])).frames;
  }

  private async missed(
    { audience, renderer }: LiveMember,
    seen: bigint,
    upTo: bigint,
  ): Promise<readonly SequencedFrame[]> {
    const events = (await this.sequencer.after(seen.toString(), replayLimit)).filter(
      ({ position }) => BigInt(position) <= upTo,
    );
    const key = audienceKey(audience);
    const own = (await eventsByAudience(this.database, new Map([[key, audience]]), events)).get(key) ?? [];
    if (own instanceof Error) throw own;
    return (await render(audience, renderer, own.map(toItem))).frames;
  }

  /** Position of the event that a cursor names; `0` stands for "before the first event". */
  private async positionOf(cursor: string): Promise<bigint | undefined> {
    if (cursor === '0') return 0n;
    if (!/^\d{1,18}$/.test(cursor)) return undefined;
    await this.sequencer.sequenceCommitted();
    const position = await this.sequencer.positionOf(cursor);
    return position === undefined ? undefined : BigInt(position);
  }

  private enter(member: LiveMember): void {
    const { audience, renderer } = member;
    const key = audienceKey(audience);
    const isPersonal = audience.kind === 'citizen' || this.personal.has(renderer.key);
    const owner = isPersonal ? audience.viewer.id : undefined;
    const name = [key, owner ?? '', renderer.key].join('\n');
    const group = this.groups.get(name) ?? { audienceKey: key, audience, renderer, owner, members: new Set() };
    this.groups.set(name, group);
    group.members.add(member);
    this.groupOf.set(member, name);
  }

  private exit(member: LiveMember): void {
    const name = this.groupOf.get(member);
    if (name === undefined) return;
    this.groupOf.delete(member);
    const group = this.groups.get(name);
    group?.members.delete(member);
    if (group?.members.size === 0) this.groups.delete(name);
  }

  private endGroup(group: LiveGroup, cause: unknown): void {
    this.logger.warn({ err: cause }, 'a live event could not be read, the subscriptions to it end');
    for (const member of [...group.members]) this.expel(member, asError(cause));
  }

  private rememberPersonal(rendererKey: string): void {
    if (this.personal.size >= personalLimit) this.personal.clear();
    this.personal.add(rendererKey);
  }

  private expel(member: LiveMember, cause: Error): void {
    this.exit(member);
    member.end(cause);
  }
}

type SequencedItem = LiveItem & { readonly position: bigint };

async function render(
  audience: LiveAudience,
  renderer: LiveRenderer<AccountViewer>,
  items: readonly SequencedItem[],
): Promise<{ readonly frames: readonly SequencedFrame[]; readonly isPersonal: boolean }> {
  if (items.length === 0) return { frames: [], isPersonal: false };
  const { frames, isPersonal } = await renderer.render(items, audience.viewer);
  return { frames: frames.map((frame, index) => ({ ...frame, position: items[index]?.position ?? 0n })), isPersonal };
}

function toItem(event: SequencedEvent): SequencedItem {
  return { kind: 'event', cursor: event.id, event, position: BigInt(event.position) };
}

function languageOf({ audience }: LiveMember): Language {
  return audience.viewer.language;
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
