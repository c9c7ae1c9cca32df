import { setTimeout as pause } from 'node:timers/promises';
import type { Away } from '../invariants/lateness.ts';
import type { TcpProxy } from '../proxy/tcp-proxy.ts';
import type { ProcessName } from '../test-bed/lines.ts';
import type { SupervisedProcess } from '../test-bed/supervised-process.ts';
import type { AttemptWatch } from './attempt-watch.ts';
import { type Place, recordsMoments } from './place.ts';

/**
 * What happens to a worker at a place. frozen: the process stands still, and what it has asked for is done meanwhile.
 * silent: its line to PostgreSQL swallows the statement and everything else, and is laid anew afterwards. lost: the
 * statement is done, but its answer and everything else on the connections that stand is swallowed until keepalive
 * ends them; new ones work.
 */
export const strikeKinds = ['frozen', 'silent', 'lost'] as const;
export type StrikeKind = (typeof strikeKinds)[number];

/** The clocks of the workers that are struck, milliseconds off. */
export const clocks = { right: 0, 'an hour ahead': 3_600_000, 'an hour behind': -3_600_000 } as const;
export type Clock = keyof typeof clocks;

/** One strike that happened. */
export interface Struck extends Away {
  readonly place: Place;
  readonly kind: StrikeKind;
  readonly clock: Clock;
  readonly registrationId: string;
}

export interface StrikeTimes {
  /** so long that another worker has sent what this one was about to send */
  readonly frozenMs: number;
  /** longer than what a silent connection is waited for */
  readonly silentMs: number;
  /** what a silent connection is waited for */
  readonly givenUpMs: number;
}

/** A worker that does not come back within this after a fault stays away; milliseconds. */
const backWithinMs = 60_000;
const lookEveryMs = 50;
/** So many attempts pass most places at least once; other work of a worker is not in every one. */
const attemptsTried = 8;

/** A worker that is struck again and again, always at the place that is asked for. */
export class Victim {
  constructor(
    readonly name: ProcessName,
    readonly clock: Clock,
    private readonly parts: {
      readonly process: SupervisedProcess;
      readonly postgres: TcpProxy;
      readonly watch: AttemptWatch;
      readonly times: StrikeTimes;
    },
  ) {}

  /** Whether something can be done to a worker at this place: only freezing has a meaning on the other line. */
  static can(place: Place, kind: StrikeKind): boolean {
    return kind === 'frozen' || !recordsMoments.includes(place);
  }

  /**
   * Waits until the worker passes the place, and strikes it there; ends when the fault is over.
   * @returns `away` when the worker did nothing for a minute, `unmet` when no attempt of it passes the place
   */
  async suffer(place: Place, kind: StrikeKind): Promise<Struck | 'away' | 'unmet'> {
    const { watch } = this.parts;
    const leasesBefore = watch.leases;
    let struck: { readonly registrationId: string; readonly from: number; readonly over: Promise<void> } | undefined;
    watch.arm(place, (registrationId) => {
      struck = { registrationId, from: Date.now(), over: this.strike(kind) };
    });
    const giveUpAt = Date.now() + backWithinMs;
    const isTried = (): boolean => Date.now() > giveUpAt || watch.leases > leasesBefore + attemptsTried;
    while (struck === undefined && !isTried()) {
      await pause(lookEveryMs);
    }
    watch.disarm();
    if (struck === undefined) {
      return watch.leases === leasesBefore ? 'away' : 'unmet';
    }
    const { registrationId, from, over } = struck;
    await over;
    return { place, kind, clock: this.clock, registrationId, from, to: Date.now(), inHands: watch.inHandsSince(from) };
  }

  /** Begins at once, before the bytes of the place are passed on. */
  private strike(kind: StrikeKind): Promise<void> {
    const { process, postgres, watch, times } = this.parts;
    switch (kind) {
      case 'frozen': {
        const goOn = process.stopNow();
        return pause(times.frozenMs).then(goOn);
      }
      case 'silent':
        postgres.use({ kind: 'silent' });
        return pause(times.silentMs).then(() => postgres.use({ kind: 'open' }));
      case 'lost':
        watch.beforeAnswer(() => postgres.lose());
        return pause(times.givenUpMs);
    }
  }
}
