import { accountNames, type AccountViewer, isStaff, presentViewers } from '@ns/identity';
import type { EntityManager } from '@ns/platform';
import { canSee, heldStepsInSight, type SeenHeldStep, signalRowsByIds } from '@ns/signals';
import { NewestOnly } from './newest-only.ts';
import { readAllPresence } from './presence-rows.ts';
import type { PresentPeople } from './watcher.ts';

/** Who looks at which signals, by signal. */
export type PresenceBySignal = ReadonlyMap<string, PresentPeople>;

/** What happens at the signals of one viewer now. */
export interface StaffOverview {
  readonly people: PresenceBySignal;
  /** that can still be undone, and those of the viewer that could not be taken */
  readonly heldSteps: readonly SeenHeldStep[];
}

/** Maximum number of signals in an overview: those with the newest arrivals. */
export const mostSignals = 200;

/** One open subscription to who looks at which signals. */
class Onlooker extends NewestOnly<StaffOverview> {
  constructor(
    readonly viewer: AccountViewer,
    leave: (onlooker: Onlooker) => void,
  ) {
    super(
      ({ people, heldSteps }) =>
        JSON.stringify([[...people], heldSteps.map(({ step: { id, refusal } }) => [id, refusal])]),
      () => leave(this),
    );
  }
}

/** Presence and held steps at all signals, for lists. A subscriber counts as present at none of them. */
export class PresenceOverview {
  private readonly onlookers = new Set<Onlooker>();

  get isFollowed(): boolean {
    return this.onlookers.size > 0;
  }

  /** Follows the presence at all signals that are for the viewer, until the subscription ends. */
  follow(viewer: AccountViewer): AsyncIterableIterator<StaffOverview> & { end(): void } {
    const onlooker = new Onlooker(viewer, (left) => this.onlookers.delete(left));
    this.onlookers.add(onlooker);
    return onlooker;
  }

  end(): void {
    for (const onlooker of this.onlookers) {
      onlooker.end();
    }
  }

  /** Five statements for all onlookers; rights are asked anew each time. */
  async send(em: EntityManager): Promise<void> {
    const onlookers = [...this.onlookers];
    if (onlookers.length === 0) {
      return;
    }
    const present = await presentViewers(
      em,
      onlookers.map(({ viewer }) => viewer),
    );
    const people = await readAllPresence(em, mostSignals);
    const held = await heldStepsInSight(
      em,
      onlookers.map(({ viewer }) => viewer.id),
    );
    const authors = await accountNames(
      em,
      held.map(({ actorId }) => actorId),
    );
    const ids = new Set([...people.keys(), ...held.map(({ signalId }) => signalId)]);
    const signals = new Map((await signalRowsByIds(em, [...ids])).map((row) => [row.id, row]));
    const heldSteps = held.flatMap((step): SeenHeldStep[] => {
      const signal = signals.get(step.signalId);
      return signal ? [{ step, signal, author: authors.get(step.actorId) }] : [];
    });
    for (const onlooker of onlookers) {
      const viewer = present.get(onlooker.viewer.sessionId);
      if (viewer === undefined || !isStaff(viewer.role)) {
        onlooker.end();
        continue;
      }
      const actor = { id: viewer.id, kind: viewer.role, departments: viewer.departments };
      onlooker.offer({
        people: new Map(
          [...people].filter(([signalId]) => {
            const signal = signals.get(signalId);
            return signal !== undefined && canSee(actor, signal);
          }),
        ),
        heldSteps: heldSteps.filter(
          ({ step, signal }) => step.actorId === actor.id || (step.refusal === null && canSee(actor, signal)),
        ),
      });
    }
  }
}
