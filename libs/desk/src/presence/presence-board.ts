import { randomUUID } from 'node:crypto';
import { type AccountViewer, isStaff, presentViewers } from '@ns/identity';
import { type Database, type EntityManager, type Logger, WakeableLoop } from '@ns/platform';
import { canSee, heldStepsOf, isUuid, signalRowsByIds } from '@ns/signals';
import { PresenceOverview, type StaffOverview } from './presence-overview.ts';
import { forgetDeadProcesses, type Presence, readPresence, signOfLifeSeconds, writePresence } from './presence-rows.ts';
import { Watcher } from './watcher.ts';

/** A word for the mails of each of some signals that is another one whenever one of them is. */
export type MailsOfSignals = (em: EntityManager, signalIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** What wakes the board in this time, in milliseconds, is read together where reading takes long. */
const gatherMs = 300;

/**
 * Who looks at which signal, over all api processes: each writes its own people down, again and again, and reads
 * everybody's at the signals its own people look at. Notifications only wake it.
 */
export class PresenceBoard {
  private readonly processId = randomUUID();
  private readonly watchers = new Set<Watcher>();
  private readonly overview = new PresenceOverview();
  private isOnBoard = false;
  private readonly loop = new WakeableLoop(
    () => this.round(),
    signOfLifeSeconds * 1_000,
    (cause) => this.logger.warn({ err: cause }, 'presence interrupted, the next round makes up for it'),
    gatherMs,
  );

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
    private readonly mails: MailsOfSignals,
  ) {}

  start(): void {
    this.wake();
  }

  /** Looks again now, or right after the round that is under way. */
  wake(): void {
    this.loop.wake();
  }

  /** Ends every subscription and takes this process's people off the board. */
  async stop(): Promise<void> {
    const stopped = this.loop.stop();
    for (const watcher of this.watchers) {
      watcher.end();
    }
    this.overview.end();
    await stopped;
    await writePresence(this.database, this.processId, []);
  }

  /** The viewer is at the signal until the subscription ends; a signal that is not for the viewer ends it at once. */
  watch(viewer: AccountViewer, signalId: string): Watcher {
    const watcher = new Watcher(viewer, signalId.toLowerCase(), (left) => {
      this.watchers.delete(left);
      this.wake();
    });
    if (this.loop.stopped || !isUuid(signalId)) {
      watcher.end();
    } else {
      this.watchers.add(watcher);
      this.wake();
    }
    return watcher;
  }

  /** Who is at which of the viewer's signals, and what is held there; following that is being at none of them. */
  followAll(viewer: AccountViewer): AsyncIterableIterator<StaffOverview> {
    const onlooker = this.overview.follow(viewer);
    if (this.loop.stopped) {
      onlooker.end();
    } else {
      this.wake();
    }
    return onlooker;
  }

  private async round(): Promise<void> {
    // Subscribers who arrive during the round wait for the next one, which is already scheduled.
    const here = await this.whoMay([...this.watchers]);
    if (here.length > 0 || this.isOnBoard) {
      await this.rewrite(here);
    }
    if (this.overview.isFollowed) {
      await this.overview.send(this.database.fork());
    }
  }

  private async rewrite(here: readonly Watcher[]): Promise<void> {
    // Said before the writing: what a failed round has written nevertheless, the next one takes away.
    this.isOnBoard = true;
    const places = new Map<string, Presence>(
      here.map(({ signalId, viewer }) => [`${signalId}/${viewer.id}`, { signalId, accountId: viewer.id }]),
    );
    await writePresence(this.database, this.processId, [...places.values()]);
    this.isOnBoard = here.length > 0;
    const em = this.database.fork();
    await forgetDeadProcesses(em);
    const signalIds = [...new Set(here.map(({ signalId }) => signalId))];
    const people = await readPresence(em, signalIds);
    const held = await heldStepsOf(em, signalIds);
    const mails = await this.mails(em, signalIds);
    for (const watcher of here) {
      const step = held.get(watcher.signalId);
      // A step that could not be taken is its author's.
      const isShown = step !== undefined && (step.refusal === null || step.actorId === watcher.viewer.id);
      watcher.offer({
        people: people.get(watcher.signalId) ?? [],
        heldStep: isShown ? step : null,
        mails: mails.get(watcher.signalId) ?? '',
      });
    }
  }

  /**
   * Rights are asked anew every round; an ended session, a role taken away, a signal that went to another department
   * end the subscription.
   */
  private async whoMay(watchers: readonly Watcher[]): Promise<readonly Watcher[]> {
    if (watchers.length === 0) {
      return [];
    }
    const em = this.database.fork();
    const present = await presentViewers(
      em,
      watchers.map(({ viewer }) => viewer),
    );
    const signals = new Map(
      (await signalRowsByIds(em, [...new Set(watchers.map(({ signalId }) => signalId))])).map((row) => [row.id, row]),
    );
    return watchers.filter((watcher) => {
      const viewer = present.get(watcher.viewer.sessionId);
      const signal = signals.get(watcher.signalId);
      const may =
        viewer !== undefined &&
        isStaff(viewer.role) &&
        signal !== undefined &&
        canSee({ id: viewer.id, kind: viewer.role, departments: viewer.departments }, signal);
      if (!may) {
        watcher.end();
      }
      return may;
    });
  }
}
