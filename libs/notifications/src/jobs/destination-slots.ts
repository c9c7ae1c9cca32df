/** A job waits this long for a destination that answers; milliseconds. */
const patienceMs = 1_000;
/** How long deliveries to a slow destination are put off: the first, how much longer each further one, at most. */
const firstDelayMs = 10_000;
const furtherDelayMs = 1_000;
const longestDelayMs = 300_000;

/** A slot that is held until it is given back, or how many milliseconds the delivery is to be put off. */
export type SlotAnswer = { readonly giveBack: () => void } | { readonly putOffMs: number };

interface Destination {
  /** when each held slot was taken */
  readonly held: Set<{ readonly since: number }>;
  readonly waiting: ((slot: SlotAnswer) => void)[];
  /** deliveries put off since a slot was last given back in time */
  putOff: number;
}

/**
 * Who may send where, in one lane of one process. A destination that does not answer holds a bounded number of the
 * lane's slots: while it answers within a second, its further deliveries wait for their turn; else they are put off,
 * spread over minutes, and others go on.
 */
export class DestinationSlots {
  private readonly destinations = new Map<string, Destination>();

  /** @param most slots of one destination at the same time */
  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  async take(name: string): Promise<SlotAnswer> {
    const destination = this.destinations.get(name) ?? { held: new Set(), waiting: [], putOff: 0 };
    this.destinations.set(name, destination);
    if (destination.held.size < this.most) {
      return this.hold(name, destination);
    }
    return new Promise((resolve) => this.wait(destination, resolve));
  }

  /** Answers when a slot is given back, or when one has been held for too long. */
  private wait(destination: Destination, answer: (slot: SlotAnswer) => void): void {
    const oldest = Math.min(...[...destination.held].map(({ since }) => since));
    const remaining = oldest + patienceMs - this.now();
    if (remaining <= 0) {
      answer(putOff(destination));
      return;
    }
    const turn = (slot: SlotAnswer) => {
      clearTimeout(timer);
      answer(slot);
    };
    const timer = setTimeout(() => {
      destination.waiting.splice(destination.waiting.indexOf(turn), 1);
      this.wait(destination, answer);
    }, remaining);
    destination.waiting.push(turn);
  }

  private hold(name: string, destination: Destination): SlotAnswer {
    const slot = { since: this.now() };
    destination.held.add(slot);
    return {
      giveBack: () => {
        destination.held.delete(slot);
        if (this.now() - slot.since < patienceMs) {
          destination.putOff = 0;
        }
        const next = destination.waiting.shift();
        if (next) {
          next(this.hold(name, destination));
        } else if (destination.held.size === 0) {
          this.destinations.delete(name);
        }
      },
    };
  }
}

function putOff(destination: Destination): SlotAnswer {
  const putOffMs = Math.min(firstDelayMs + destination.putOff * furtherDelayMs, longestDelayMs);
  destination.putOff += 1;
  return { putOffMs };
}
