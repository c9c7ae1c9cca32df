import { backOffMs } from './back-off.ts';
import type { AttemptOutcome, DeliveryProblem, DeliveryState } from './delivery.ts';

/** How an attempt that reached its end went, with the server's words. */
export interface SendOutcome {
  readonly outcome: Exclude<AttemptOutcome, 'ABANDONED'>;
  readonly serverResponse: string | null;
}

/** What the decision depends on beyond the outcome. */
export interface AttemptSituation {
  readonly deferrals: number;
  /** an earlier attempt ended with an unknown outcome */
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

/**
 * What follows from an attempt. A mail whose outcome nobody knows is tried once more under the same Message-ID and
 * marked in doubt for good; a second unknown outcome ends it, because a third copy would be worse than a question
 * from staff.
 */
export function settleAttempt(outcome: SendOutcome['outcome'], situation: AttemptSituation): Settlement {
  const { inDoubt } = situation;
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
    case 'UNKNOWN_OUTCOME':
      return inDoubt
        ? { state: 'FAILED', problem: 'UNKNOWN_OUTCOME', inDoubt: true, retryInMs: null }
        : later('UNKNOWN_OUTCOME', { ...situation, inDoubt: true });
    case 'TRY_LATER':
    case 'RELAY_REFUSED':
    case 'UNREACHABLE':
      return later(outcome, situation);
  }
}

function later(problem: DeliveryProblem, { deferrals, inDoubt, giveUpAt, now, chance }: AttemptSituation): Settlement {
  const retryInMs = backOffMs(deferrals, chance);
  if (now.getTime() + retryInMs > giveUpAt.getTime()) {
    return { state: 'FAILED', problem: 'GAVE_UP', inDoubt, retryInMs: null };
  }
  return { state: 'DEFERRED', problem, inDoubt, retryInMs };
}
