import { type Backoff, later, type Moment } from '@ns/platform/outgoing';
import { dayOf } from '@ns/municipality/domain';
import type { ChannelOutcome } from './channel.ts';
import type { ReferralOutcome, ReferralState } from './referral.ts';

/** How often a channel is tried, and asked afterwards. Milliseconds. */
export interface AttemptPolicy {
  readonly sending: Backoff;
  readonly asking: Backoff;
}

export const attemptPolicy: AttemptPolicy = {
  sending: { baseMs: 30_000, capMs: 3_600_000 },
  asking: { baseMs: 600_000, capMs: 24 * 3_600_000 },
};

/** How long a receiver is tried before staff are asked, and how long it is asked for an answer; days. */
export const giveUpAfterDays = 3;
export const askForDays = 90;

/** Where a referral stands before an attempt. */
export interface AttemptSituation extends Moment {
  readonly state: ReferralState;
  /** an attempt may have arrived */
  readonly inDoubt: boolean;
  /** attempts so far, this one included */
  readonly attempts: number;
  readonly giveUpAt: Date;
  /** whether the channel can be asked what became of it */
  readonly canAsk: boolean;
}

/** What follows from an attempt. */
export interface AttemptDecision {
  /** null: the state stays */
  readonly outcome: ReferralOutcome | null;
  readonly inDoubt: boolean;
  /** null: nothing more is done by itself */
  readonly nextAttemptAt: Date | null;
  readonly problem: string | null;
}

/**
 * What follows from what an attempt or a question showed. What may have arrived is looked for before it is sent again,
 * and is said to be unknown from then on; only what is certainly not there leaves once more.
 */
export function decideAttempt(
  shown: ChannelOutcome,
  situation: AttemptSituation,
  policy: AttemptPolicy = attemptPolicy,
): AttemptDecision {
  const { canAsk, attempts, now } = situation;
  const asked = canAsk && now < situation.giveUpAt ? later(policy.asking, attempts - 1, situation) : null;
  const settled = { inDoubt: false, problem: null };
  const on = dayOf(now);
  switch (shown.kind) {
    case 'SENT':
      return { ...settled, outcome: { kind: 'SENT', on, person: null }, nextAttemptAt: asked };
    case 'RECEIVED':
      return {
        ...settled,
        outcome: { kind: 'RECEIVED', on, person: null, number: shown.number },
        nextAttemptAt: asked,
      };
    case 'ANSWERED':
      return {
        ...settled,
        outcome: { kind: 'ANSWERED', on, person: null, answer: shown.answer },
        nextAttemptAt: shown.answer === 'NEEDS_MORE' ? asked : null,
      };
    case 'PENDING':
      return { ...settled, outcome: null, nextAttemptAt: asked };
    case 'AWAY':
    case 'UNSURE':
      return wasLeaving(situation)
        ? tryAgain(shown, situation, policy)
        : { ...settled, outcome: null, nextAttemptAt: asked };
    case 'REFUSED':
      return { inDoubt: false, outcome: { kind: 'STUCK' }, nextAttemptAt: null, problem: shown.cause };
  }
}

/** Whether the attempt was to bring it there, and not to ask what became of it. */
export function wasLeaving({ state }: Pick<AttemptSituation, 'state'>): boolean {
  return state === 'WAITING' || state === 'UNSURE' || state === 'NEEDS_ATTENTION';
}

function tryAgain(
  shown: { readonly kind: 'AWAY' | 'UNSURE'; readonly cause: string },
  situation: AttemptSituation,
  policy: AttemptPolicy,
): AttemptDecision {
  const isUnsure = shown.kind === 'UNSURE';
  const at = later(policy.sending, situation.attempts - 1, situation);
  const isOver = at > situation.giveUpAt;
  const leftBefore = situation.state === 'UNSURE' && !isUnsure ? ({ kind: 'AGAIN' } as const) : null;
  return {
    inDoubt: isUnsure,
    outcome: isUnsure ? { kind: 'UNSURE' } : isOver ? { kind: 'STUCK' } : leftBefore,
    nextAttemptAt: isOver ? null : at,
    problem: shown.cause,
  };
}
