/** Slots that are held for less are waited for; milliseconds. */
const patienceMs = 1_000;
/** How long a delivery is put off: to a destination that answered, to another, each further one longer, at most. */
const delayMs = { answering: 2_000, other: 10_000, further: 250, longest: 300_000 };
/** Destinations that are remembered without a delivery under way. */
const mostRemembered = 1_000;

/** A slot to be given back, or how many milliseconds the delivery is to be put off. */
export type SlotAnswer =
  | {
      /** @param isAnswered whether the destination answered */
      readonly giveBack: (isAnswered: boolean) => void;
    }
  | { readonly putOffMs: number };

interface Destination {
  /** when each held slot was taken */
  readonly held: Set<{ readonly since: number }>;
  /** how it was the last time: undefined before the first answer */
  lastTime: 'ANSWERED' | 'SILENT' | undefined;
  /** deliveries put off since it last answered */
  putOff: number;
}

interface Waiter {
  readonly destination: Destination;
  readonly answer: (slot: SlotAnswer) => void;
}

/** How many slots there are. */
export interface SlotLimits {
  /** of one destination */
  readonly ofOne: number;
  /** of all destinations together that did not answer the last time or were not asked yet */
  readonly ofUnproven: number;
}

/** How many of a lane's slots in one process destinations may hold. */
export const slotLimits = { ofOne: 4, ofUnproven: 6 } as const satisfies SlotLimits;

/**
 * Who may send where, in one lane of one process. Destinations that do not answer hold a bounded number of the lane's
 * slots: each a few, one at a time once it was silent, and all that have not proved to answer together a part of the
 * lane. A slot that is about to be free is waited for; else the delivery is put off, spread over minutes, and others go
 * on.
 */
export class DestinationSlots {
  private readonly destinations = new Map<string, Destination>();
  private readonly unproven = new Set<{ readonly since: number }>();
  private readonly waiting = new Set<Waiter>();

  constructor(
    private readonly limits: SlotLimits,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Answers at once, or within a second while other slots are held for less than that. */
  async take(name: string): Promise<SlotAnswer> {
    const destination = this.known(name);
    return new Promise((answer) => this.decide({ destination, answer }));
  }

  private decide(waiter: Waiter): void {
    const { destination, answer } = waiter;
    const blocking = this.blockingSlots(destination);
    if (!blocking) {
      answer(this.hold(destination));
      return;
    }
    const remaining = Math.min(...[...blocking].map(({ since }) => since)) + patienceMs - this.now();
    if (remaining <= 0) {
      answer(putOff(destination));
      return;
    }
    const timer = setTimeout(() => this.waiting.delete(queued) && this.decide(waiter), remaining);
    const queued = {
      destination,
      answer: (slot: SlotAnswer) => {
        clearTimeout(timer);
        answer(slot);
      },
    };
    this.waiting.add(queued);
  }

  /** The slots one of which has to be given back first; undefined when one is free. */
  private blockingSlots({ held, lastTime }: Destination): ReadonlySet<{ readonly since: number }> | undefined {
    if (held.size >= (lastTime === 'SILENT' ? 1 : this.limits.ofOne)) {
      return held;
    }
    return lastTime !== 'ANSWERED' && this.unproven.size >= this.limits.ofUnproven ? this.unproven : undefined;
  }

  private hold(destination: Destination): SlotAnswer {
    const slot = { since: this.now() };
    destination.held.add(slot);
    if (destination.lastTime !== 'ANSWERED') {
      this.unproven.add(slot);
    }
    return {
      giveBack: (isAnswered) => {
        destination.held.delete(slot);
        this.unproven.delete(slot);
        if (isAnswered) {
          destination.lastTime = 'ANSWERED';
          destination.putOff = 0;
        } else if (this.now() - slot.since >= patienceMs) {
          destination.lastTime = 'SILENT';
        }
        this.goOn();
      },
    };
  }

  /** Gives free slots to those who wait for them. */
  private goOn(): void {
    for (const waiter of this.waiting) {
      if (!this.blockingSlots(waiter.destination)) {
        this.waiting.delete(waiter);
        waiter.answer(this.hold(waiter.destination));
      }
    }
  }

  private known(name: string): Destination {
    const destination = this.destinations.get(name) ?? { held: new Set(), lastTime: undefined, putOff: 0 };
    // The one that was asked for last is at the end.
    this.destinations.delete(name);
    this.destinations.set(name, destination);
    for (const [other, { held }] of this.destinations) {
      if (this.destinations.size <= mostRemembered) {
        break;
      }
      if (held.size === 0 && other !== name) {
        this.destinations.delete(other);
      }
    }
    return destination;
  }
}

function putOff(destination: Destination): SlotAnswer {
  const first = destination.lastTime === 'ANSWERED' ? delayMs.answering : delayMs.other;
  const putOffMs = Math.min(first + destination.putOff * delayMs.further, delayMs.longest);
  destination.putOff += 1;
  return { putOffMs };
}
