/**
 * What can be made to go wrong. Faults of a push happen when a number is pushed, all others while a request is
 * answered.
 */
export const faultKinds = [
  'slow',
  'down',
  'resetBeforeCommit',
  'resetAfterCommit',
  'errorAfterCommit',
  'emptyAnswer',
  'garbage',
  'wrongSignature',
  'numberInWait',
  'duplicateMessageGuid',
  'rejection',
  'lostPush',
  'duplicatePush',
] as const;
export type Fault = (typeof faultKinds)[number];

/** The moments at which a fault may strike. */
export const occasions = ['register', 'status', 'push'] as const;
export type Occasion = (typeof occasions)[number];

/** A plan of faults; every part may be left out when it is set. */
export interface FaultPlan {
  /** Same seed, same requests, same faults. */
  readonly seed: number;
  /** How late a `slow` answer comes, milliseconds. */
  readonly slowMs: number;
  /** Each strikes once, at the first fitting occasion, in this order. */
  readonly next: readonly ScriptedFault[];
  /** Each strikes at every fitting occasion until the plan is changed. */
  readonly always: readonly ScriptedFault[];
  /** Probability (0 to 1) of each fault per fitting occasion. */
  readonly random: Readonly<Partial<Record<Fault, number>>>;
}

export interface ScriptedFault {
  readonly fault: Fault;
  /** Left out: any occasion that the fault fits. */
  readonly on?: Occasion | undefined;
}

export const noFaults: FaultPlan = { seed: 1, slowMs: 3_000, next: [], always: [], random: {} };

const fitting: Readonly<Record<Fault, readonly Occasion[]>> = {
  slow: ['register', 'status'],
  down: ['register', 'status'],
  resetBeforeCommit: ['register', 'status'],
  resetAfterCommit: ['register', 'status'],
  errorAfterCommit: ['register', 'status'],
  emptyAnswer: ['register', 'status'],
  garbage: ['register', 'status'],
  wrongSignature: ['register', 'status'],
  numberInWait: ['register', 'status'],
  duplicateMessageGuid: ['register', 'status'],
  rejection: ['register'],
  lostPush: ['push'],
  duplicatePush: ['push'],
};

/** Decides which fault strikes now, at most one per occasion, and counts what it did. */
export class FaultInjector {
  private plan = noFaults;
  private queue: ScriptedFault[] = [];
  private random = seededRandom(noFaults.seed);
  private readonly injected = new Map<Fault, number>();

  /** The plan with the scripted faults still to come, and how often each fault has struck. */
  get state(): FaultPlan & { injected: Partial<Record<Fault, number>> } {
    return { ...this.plan, next: [...this.queue], injected: Object.fromEntries(this.injected) };
  }

  /** Replaces the whole plan, counters included. */
  use(plan: Partial<FaultPlan>): void {
    this.plan = { ...noFaults, ...plan };
    this.queue = [...this.plan.next];
    this.random = seededRandom(this.plan.seed);
    this.injected.clear();
  }

  get slowMs(): number {
    return this.plan.slowMs;
  }

  strike(occasion: Occasion): Fault | undefined {
    const fault = this.scripted(occasion) ?? this.byChance(occasion);
    if (fault !== undefined) {
      this.injected.set(fault, (this.injected.get(fault) ?? 0) + 1);
    }
    return fault;
  }

  private scripted(occasion: Occasion): Fault | undefined {
    const at = this.queue.findIndex((scripted) => fits(scripted, occasion));
    if (at !== -1) {
      return this.queue.splice(at, 1)[0]?.fault;
    }
    return this.plan.always.find((scripted) => fits(scripted, occasion))?.fault;
  }

  private byChance(occasion: Occasion): Fault | undefined {
    let luck = this.random();
    for (const fault of faultKinds) {
      if (!fitting[fault].includes(occasion)) {
        continue;
      }
      const probability = this.plan.random[fault] ?? 0;
      if (luck < probability) {
        return fault;
      }
      luck -= probability;
    }
    return undefined;
  }
}

function fits({ fault, on }: ScriptedFault, occasion: Occasion): boolean {
  return fitting[fault].includes(occasion) && (on === undefined || on === occasion);
}

/** Mulberry32: small, even enough for choosing faults, the same everywhere. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
