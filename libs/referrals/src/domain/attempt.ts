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

/** What an attempt showed; OUT_OF_REACH: the settings do not lead to where the referral is, or was to go. */
export type Shown = ChannelOutcome | { readonly kind: 'OUT_OF_REACH'; readonly cause: string };

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
  /** whether the report is still forwarded by this step */
  readonly isWanted: boolean;
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
 * and is said to be unknown from then on; only what is certainly not there leaves once more, or is withdrawn where the
 * report was opened again meanwhile.
 */
export function decideAttempt(
  shown: Shown,
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
      if (shown.kind === 'AWAY' && wasLeaving(situation) && !situation.isWanted) {
        return { ...settled, outcome: { kind: 'WITHDRAWN' }, nextAttemptAt: null };
      }
      return wasLeaving(situation)
        ? tryAgain(shown, situation, policy)
        : { ...settled, outcome: null, nextAttemptAt: asked };
    case 'OUT_OF_REACH':
      return wasLeaving(situation) && !situation.inDoubt
        ? { inDoubt: false, outcome: { kind: 'STUCK' }, nextAttemptAt: null, problem: shown.cause }
        : waitForSettings(shown.cause, situation, policy);
    case 'REFUSED':
      return { inDoubt: false, outcome: { kind: 'STUCK' }, nextAttemptAt: null, problem: shown.cause };
  }
}

/** Whether the attempt was to bring it there, and not to ask what became of it. */
export function wasLeaving({ state }: Pick<AttemptSituation, 'state'>): boolean {
  return state === 'WAITING' || state === 'UNSURE' || state === 'NEEDS_ATTENTION';
}

/** What has left, or may have, stays as it is known until the settings lead there again. */
function waitForSettings(cause: string, situation: AttemptSituation, policy: AttemptPolicy): AttemptDecision {
  const { inDoubt, attempts, now, giveUpAt } = situation;
  return {
    inDoubt,
    outcome: inDoubt ? { kind: 'UNSURE' } : null,
    nextAttemptAt: now < giveUpAt ? later(policy.asking, attempts - 1, situation) : null,
    problem: cause,
  };
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
