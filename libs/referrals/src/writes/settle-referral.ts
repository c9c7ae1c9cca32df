import { dayOf } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import { lockSignal, recallReferral, recordReferral, type ReferralNews } from '@ns/signals';
import type { Needs } from '../needs/referrals-needs.ts';
import { expectationAfter } from '../queries/expectation.ts';
import { stepStands } from '../queries/step-stands.ts';
import { afterOutcome, type ReferralOutcome, type ReferralProgress, wasSent } from '../domain/referral.ts';
import { lockReferralById, writeProgress } from './referral-row.ts';

/** A referral as the writes hold it. */
export interface HeldReferral {
  readonly signalId: string;
  readonly eventId: string;
  readonly externalBody: string | null;
  readonly progress: ReferralProgress;
}

/**
 * Writes an outcome that nobody of the staff noted, and what of it is news for reporter and public into the history.
 * What is settled stays. What came back is to be passed on again, by the day for that. The caller holds the row of the
 * signal, then that of the referral, as `noteReferral` does.
 */
export async function settleReferral(
  { calendar }: Needs<'calendar'>,
  tx: EntityManager,
  held: HeldReferral,
  outcome: ReferralOutcome,
): Promise<void> {
  const { signalId, eventId, externalBody, progress } = held;
  const after = afterOutcome(progress, outcome);
  if (after === progress) {
    return;
  }
  await writeProgress(tx, eventId, after);
  if (wasSent(progress) && !wasSent(after) && (await stepStands(tx, held))) {
    await recallReferral(tx, { signalId, today: dayOf(new Date()) });
  }
  const news = newsOf(outcome);
  if (news && externalBody !== null) {
    const expects = await expectationAfter(tx, calendar, { externalBody, before: progress, after });
    await recordReferral(tx, { signalId, externalBody, news, words: null, staffId: null, expects });
  }
}

/** Locks a signal and then its referral, in the order of every other write. */
export async function lockForSettling(
  tx: EntityManager,
  { id, signalId }: { readonly id: string; readonly signalId: string },
) {
  await lockSignal(tx, signalId);
  return lockReferralById(tx, id);
}

function newsOf(outcome: ReferralOutcome): ReferralNews | undefined {
  switch (outcome.kind) {
    case 'SENT':
      return { kind: 'SENT', on: outcome.on };
    case 'RECEIVED':
      return { kind: 'RECEIVED', on: outcome.on, number: outcome.number };
    case 'ANSWERED':
      return { kind: 'ANSWERED', on: outcome.on, answer: outcome.answer };
    case 'UNSURE':
    case 'STUCK':
    case 'AGAIN':
    case 'WITHDRAWN':
      return undefined;
  }
}
