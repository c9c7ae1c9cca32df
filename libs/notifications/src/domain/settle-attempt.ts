import { backOffMs, firstOwnDelayMs } from './back-off.ts';
import type { AttemptOutcome, DeliveryChannel, DeliveryProblem, DeliveryState } from './delivery.ts';

/** How an attempt that reached its end went, with the server's words. */
export interface SendOutcome {
  readonly outcome: Exclude<AttemptOutcome, 'ABANDONED'>;
  readonly serverResponse: string | null;
  /** the server had the whole message and did not take it for certain: a further attempt may be a second copy */
  readonly mayHaveArrived?: boolean;
}

/** What the decision depends on beyond the outcome. */
export interface AttemptSituation {
  readonly channel: DeliveryChannel;
  readonly deferrals: number;
  /** an earlier attempt may have arrived */
  readonly inDoubt: boolean;
  readonly giveUpAt: Date;
  readonly now: Date;
  /** from 0 to 1, for the jitter */
  readonly chance: number;
}

/** Where a delivery stands after an attempt. */
export interface Settlement {
  readonly state: DeliveryState;
  readonly problem: DeliveryProblem | null;
  readonly inDoubt: boolean;
  /** milliseconds until the next attempt; null when there is none */
  readonly retryInMs: number | null;
}

/** Attempts in a row whose workers died, after which the next one waits as after a failure. */
const mostDeathsInARow = 3;

/**
 * What follows from an attempt. A mail whose outcome nobody knows is tried once more under the same Message-ID and
 * marked in doubt for good; a second unknown outcome ends it, because a third copy would be worse than a question
 * from staff. A second copy of a notification takes the place of the first on the device, so it is marked and tried
 * again like any other.
 */
export function settleAttempt(
  { outcome, mayHaveArrived = false }: Pick<SendOutcome, 'outcome' | 'mayHaveArrived'>,
  situation: AttemptSituation,
): Settlement {
  const inDoubt = situation.inDoubt || mayHaveArrived;
  switch (outcome) {
    case 'ACCEPTED':
      return { state: 'SENT', problem: null, inDoubt, retryInMs: null };
    case 'ADDRESS_REFUSED':
      return { state: 'BOUNCED', problem: 'ADDRESS_REFUSED', inDoubt, retryInMs: null };
    case 'SUBSCRIPTION_GONE':
      return { state: 'BOUNCED', problem: 'SUBSCRIPTION_GONE', inDoubt, retryInMs: null };
    case 'REFUSED':
      return { state: 'FAILED', problem: 'REFUSED', inDoubt, retryInMs: null };
    case 'OUT_OF_DATE':
      return { state: 'FAILED', problem: 'OUT_OF_DATE', inDoubt, retryInMs: null };
    case 'OPEN_PLACE':
      return { state: 'FAILED', problem: 'OPEN_PLACE', inDoubt, retryInMs: null };
    case 'UNKNOWN_OUTCOME':
      return endsInDoubt(situation)
        ? { state: 'FAILED', problem: 'UNKNOWN_OUTCOME', inDoubt: true, retryInMs: null }
        : later('UNKNOWN_OUTCOME', { ...situation, inDoubt: true });
    case 'TRY_LATER':
    case 'RELAY_REFUSED':
    case 'UNREACHABLE':
      return later(outcome, { ...situation, inDoubt });
    case 'INTERNAL_ERROR':
      return later(outcome, { ...situation, inDoubt }, firstOwnDelayMs);
  }
}

/** What is known of the attempts of a delivery whose workers died. */
export interface DeadAttempts {
  /** the message of one of them had begun to flow */
  readonly isUnknown: boolean;
  /** how many of the last attempts in a row certainly sent nothing because their worker died */
  readonly abandonedInARow: number;
}

/**
 * What follows when the next worker finds attempts whose workers died. A delivery that ends its workers again and again
 * waits longer each time, and no delivery is tried after its time.
 * @returns undefined when it is tried at once
 */
export function settleDeadAttempts(
  { isUnknown, abandonedInARow }: DeadAttempts,
  situation: AttemptSituation,
): Settlement | undefined {
  const inDoubt = situation.inDoubt || isUnknown;
  if (isUnknown && endsInDoubt(situation)) {
    return { state: 'FAILED', problem: 'UNKNOWN_OUTCOME', inDoubt, retryInMs: null };
  }
  if (situation.giveUpAt <= situation.now) {
    return { state: 'FAILED', problem: 'GAVE_UP', inDoubt, retryInMs: null };
  }
  return abandonedInARow < mostDeathsInARow ? undefined : later('INTERNAL_ERROR', { ...situation, inDoubt });
}

function endsInDoubt({ inDoubt, channel }: AttemptSituation): boolean {
  return inDoubt && channel === 'EMAIL';
}

function later(
  problem: DeliveryProblem,
  { deferrals, inDoubt, giveUpAt, now, chance }: AttemptSituation,
  firstMs?: number,
): Settlement {
  const retryInMs = backOffMs(deferrals, chance, firstMs);
  if (now.getTime() + retryInMs > giveUpAt.getTime()) {
    return { state: 'FAILED', problem: 'GAVE_UP', inDoubt, retryInMs: null };
  }
  return { state: 'DEFERRED', problem, inDoubt, retryInMs };
}
