import { presentViewers } from '@ns/identity';
import { type Database, type Language, type Logger, requestError } from '@ns/platform';
import type { EventSequencer, SequencedEvent } from './event-sequencer.ts';
import type { EventTail } from './event-tail.ts';
import { audienceKey, itemsByAudience, withPresentRights } from './live-audience.ts';
import type { SequencedFrame, SequencedItem } from './live-item.ts';
import { LiveMember, type LiveRequest } from './live-member.ts';
import { type LiveSelection, type Missed, MissedEvents, renderItems } from './missed-events.ts';

/** Selections remembered as personal; more than an installation has, and few enough to forget them all at once. */
const personalLimit = 1_000;

/** Subscriptions whose messages are equal, so that each message is made once. */
interface LiveGroup extends LiveSelection {
  readonly audienceKey: string;
  /** the only account in it, when its messages are that account's own */
  readonly owner: string | undefined;
  readonly members: Set<LiveMember>;
}

/**
 * The live subscriptions of one api process. Viewers with equal rights, filter and selection are a group: for a
 * batch of events the rights of all viewers are read once, each group's events are selected and rendered once, and
 * every member gets the same bytes. A viewer whose rights changed has left the group before the batch is shown.
 */
export class LiveFeed {
  private readonly groups = new Map<string, LiveGroup>();
  private readonly groupOf = new Map<LiveMember, string>();
  /** renderers whose result depends on the account itself: their groups have one account each */
  private readonly personal = new Set<string>();
  private readonly missed: MissedEvents;

  /** @param shown called with the times of events once their frames were handed to the sockets */
  constructor(
    private readonly database: Database,
    sequencer: EventSequencer,
    private readonly tail: EventTail,
    private readonly logger: Logger,
    private readonly shown: (happenedAt: readonly Date[]) => void = () => undefined,
  ) {
    this.missed = new MissedEvents(database, sequencer);
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
    if (request.after !== null) {
      void this.replay(member, request.after);
    } else if (request.opening) {
      void this.open(member);
    }
    return member;
  }

  /** The subscription is over for its client. */
  leave(member: LiveMember): void {
    this.exit(member);
    member.end();
  }

  /** How many subscriptions are open, and in how many groups. */
  get size(): { readonly subscriptions: number; readonly groups: number } {
    return { subscriptions: this.groupOf.size, groups: this.groups.size };
  }

  /** Ends every subscription; the tail is stopped by its owner. */
  close(): void {
    for (const member of [...this.groupOf.keys()]) {
      this.leave(member);
    }
  }

  /**
   * Reads the rights of all viewers anew without waiting for an event: who lost them is closed now. A failed reading is
   * logged; the next event reads them again before it is shown.
   */
  async review(): Promise<void> {
    if (this.groupOf.size > 0) {
      await this.reviewRights().catch((cause: unknown) =>
        this.logger.warn({ err: cause }, 'the rights of the live subscriptions could not be read'),
      );
    }
  }

  private async show(events: readonly SequencedEvent[]): Promise<void> {
    if (this.groupOf.size === 0) {
      return;
    }
    await this.reviewRights();
    const groups = [...this.groups.values()];
    const audiences = new Map(groups.map((group) => [group.audienceKey, group.audience]));
    const chosen = await itemsByAudience(this.database, audiences, events);
    await Promise.all(
      groups.map(async (group) => {
        const own = chosen.get(group.audienceKey) ?? [];
        if (own instanceof Error) {
          this.endGroup(group, own);
        } else if (own.length > 0) {
          await this.showTo(group, own);
        }
      }),
    );
    this.shown(events.map(({ at }) => at));
  }

  /** A group whose events cannot be read is ended with the error: its clients resume after their last cursor. */
  private async showTo(group: LiveGroup, items: readonly SequencedItem[]): Promise<void> {
    const { renderer, owner } = group;
    try {
      if (owner === undefined && this.personal.has(renderer.key)) {
        return await this.showByAccount(group, items);
      }
      // Somebody who gets it: what they read is written down in the audit, and who began the group may have left.
      const { audience } = [...group.members][0] ?? group;
      const { frames, isPersonal } = await renderItems({ renderer, audience }, items);
      if (owner === undefined && isPersonal) {
        this.rememberPersonal(renderer.key);
        return await this.showByAccount(group, items);
      }
      for (const member of [...group.members]) {
        this.deliver(member, frames);
      }
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
      if (smaller) {
        await this.showTo(smaller, items);
      }
    }
  }

  private deliver(member: LiveMember, frames: readonly SequencedFrame[]): void {
    member.offer(frames);
    if (member.ended) {
      this.exit(member);
    }
  }

  /**
   * Reads the rights of all viewers anew, and moves or ends the subscriptions of those whose rights changed. Who sees
   * others than before asks for everything anew: events that are being chosen for the former group are not theirs.
   */
  private async reviewRights(): Promise<void> {
    const members = [...this.groupOf.keys()];
    const present = await presentViewers(
      this.database.fork(),
      members.map(({ audience }) => audience.viewer),
    );
    for (const member of members) {
      if (!this.groupOf.has(member)) {
        // It left while the rights were read.
        continue;
      }
      const reviewed = withPresentRights(member.audience, present.get(member.audience.viewer.sessionId));
      if (typeof reviewed === 'string') {
        this.expel(member, requestError(reviewed, languageOf(member)));
      } else if (reviewed !== member.audience) {
        this.exit(member);
        member.audience = reviewed;
        this.enter(member);
        void this.resync(member);
      }
    }
  }

  private async replay(member: LiveMember, after: string): Promise<void> {
    member.catchUp();
    await this.giveMissed(member, this.missed.since(after, member.position, member));
  }

  private async open(member: LiveMember): Promise<void> {
    member.catchUp();
    await this.giveMissed(member, this.missed.opening(member.position, member));
  }

  private async resync(member: LiveMember): Promise<void> {
    member.catchUp();
    await this.giveMissed(member, this.missed.resync(member.position, member));
  }

  private async giveMissed(member: LiveMember, missed: Promise<Missed>): Promise<void> {
    try {
      const { frames, upTo } = await missed;
      member.caughtUp(frames, upTo);
      if (member.ended) {
        this.exit(member);
      }
    } catch (cause) {
      this.expel(member, asError(cause));
    }
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
    if (name === undefined) {
      return;
    }
    this.groupOf.delete(member);
    const group = this.groups.get(name);
    group?.members.delete(member);
    if (group?.members.size === 0) {
      this.groups.delete(name);
    }
  }

  private endGroup(group: LiveGroup, cause: unknown): void {
    this.logger.warn({ err: cause }, 'a live event could not be read, the subscriptions to it end');
    for (const member of [...group.members]) {
      this.expel(member, asError(cause));
    }
  }

  private rememberPersonal(rendererKey: string): void {
    if (this.personal.size >= personalLimit) {
      this.personal.clear();
    }
    this.personal.add(rendererKey);
  }

  private expel(member: LiveMember, cause: Error): void {
    this.exit(member);
    member.end(cause);
  }
}

function languageOf({ audience }: LiveMember): Language {
  return audience.viewer.language;
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
