import type { DeliveryLane } from '../domain/delivery.ts';
import type { Destination } from '../domain/destination.ts';

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

interface SlotShare {
  /** Whether it is that of deliveries that got no answer before */
  readonly isOfRepeats: boolean;
  /** when each held slot was taken */
  readonly held: Set<{ readonly since: number }>;
  /** how it was the last time: undefined before the first answer */
  lastTime: 'ANSWERED' | 'SILENT' | undefined;
  /** deliveries put off since it last answered */
  putOff: number;
}

interface Waiter {
  readonly share: SlotShare;
  readonly answer: (slot: SlotAnswer) => void;
}

/** How many slots there are. */
export interface SlotLimits {
  /** of one destination */
  readonly ofOne: number;
  /** of one that was silent the last time */
  readonly ofSilent: number;
  /** of one, for deliveries that got no answer before, apart from its others; undefined: they are like others */
  readonly ofRepeats: number | undefined;
  /** of all destinations together that did not answer the last time or were not asked yet */
  readonly ofUnproven: number;
}

const ofMany: SlotLimits = { ofOne: 4, ofSilent: 1, ofRepeats: undefined, ofUnproven: 6 };

/**
 * How many of a lane's slots in one process destinations may hold. Of urgent mails there are few, so that a domain has
 * many slots for the mailboxes that answer beside some that do not.
 */
export const slotLimits: Readonly<Record<DeliveryLane, SlotLimits>> = {
  URGENT: { ofOne: 12, ofSilent: 12, ofRepeats: 1, ofUnproven: 16 },
  MAIL: ofMany,
  PUSH: ofMany,
};

/**
 * Who may send where, in one lane of one process. Destinations that do not answer hold a bounded number of the lane's
 * slots: each a few, fewer once it was silent, and all that have not proved to answer together a part of the lane.
 * Where the lane says so, deliveries that got no answer before have slots of their own beside the others of their
 * destination: a silent mailbox that is tried again keeps no other one waiting. A slot that is about to be free is
 * waited for; else the delivery is put off, spread over minutes, and others go on.
 */
export class DestinationSlots {
  private readonly shares = new Map<string, SlotShare>();
  private readonly unproven = new Set<{ readonly since: number }>();
  private readonly waiting = new Set<Waiter>();

  constructor(
    private readonly limits: SlotLimits,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Answers at once, or within a second while other slots are held for less than that. */
  async take({ name, wasSilent }: Destination): Promise<SlotAnswer> {
    const share = this.known(name, wasSilent && this.limits.ofRepeats !== undefined);
    return new Promise((answer) => this.decide({ share, answer }));
  }

  private decide(waiter: Waiter): void {
    const { share, answer } = waiter;
    const blocking = this.blockingSlots(share);
    if (!blocking) {
      answer(this.hold(share));
      return;
    }
    const remaining = Math.min(...[...blocking].map(({ since }) => since)) + patienceMs - this.now();
    if (remaining <= 0) {
      answer(putOff(share));
      return;
    }
    const timer = setTimeout(() => this.waiting.delete(queued) && this.decide(waiter), remaining);
    const queued = {
      share,
      answer: (slot: SlotAnswer) => {
        clearTimeout(timer);
        answer(slot);
      },
    };
    this.waiting.add(queued);
  }

  /** The slots one of which has to be given back first; undefined when one is free. */
  private blockingSlots(share: SlotShare): ReadonlySet<{ readonly since: number }> | undefined {
    const { held, lastTime } = share;
    if (held.size >= this.mostOf(share)) {
      return held;
    }
    return lastTime !== 'ANSWERED' && this.unproven.size >= this.limits.ofUnproven ? this.unproven : undefined;
  }

  private mostOf({ isOfRepeats, lastTime }: SlotShare): number {
    const { ofOne, ofSilent, ofRepeats } = this.limits;
    if (isOfRepeats && ofRepeats !== undefined) {
      return ofRepeats;
    }
    return lastTime === 'SILENT' ? ofSilent : ofOne;
  }

  private hold(share: SlotShare): SlotAnswer {
    const slot = { since: this.now() };
    share.held.add(slot);
    if (share.lastTime !== 'ANSWERED') {
      this.unproven.add(slot);
    }
    return {
      giveBack: (isAnswered) => {
        share.held.delete(slot);
        this.unproven.delete(slot);
        if (isAnswered) {
          share.lastTime = 'ANSWERED';
          share.putOff = 0;
        } else if (this.now() - slot.since >= patienceMs) {
          share.lastTime = 'SILENT';
        }
        this.goOn();
      },
    };
  }

  /** Gives free slots to those who wait for them. */
  private goOn(): void {
    for (const waiter of this.waiting) {
      if (!this.blockingSlots(waiter.share)) {
        this.waiting.delete(waiter);
        waiter.answer(this.hold(waiter.share));
      }
    }
  }

  private known(destination: string, isOfRepeats: boolean): SlotShare {
    // No name of a host has a space.
    const name = isOfRepeats ? `${destination} again` : destination;
    const share = this.shares.get(name) ?? { isOfRepeats, held: new Set(), lastTime: undefined, putOff: 0 };
    // The one that was asked for last is at the end.
    this.shares.delete(name);
    this.shares.set(name, share);
    for (const [other, { held }] of this.shares) {
      if (this.shares.size <= mostRemembered) {
        break;
      }
      if (held.size === 0 && other !== name) {
        this.shares.delete(other);
      }
    }
    return share;
  }
}

function putOff(share: SlotShare): SlotAnswer {
  const first = share.lastTime === 'ANSWERED' ? delayMs.answering : delayMs.other;
  const putOffMs = Math.min(first + share.putOff * delayMs.further, delayMs.longest);
  share.putOff += 1;
  return { putOffMs };
}
