import { canHandle, canSee, lastEventsOf, lockSignal, type StaffActor } from '@ns/signals';
import { sql } from '@ns/platform';
import { giveUpAfterDays } from '../domain/attempt.ts';
import { carriageOf } from '../domain/receiver.ts';
import { afterOutcome } from '../domain/referral.ts';
import { referralTables } from '../entities/referral.entity.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { lockReferralOf, writeProgress } from '../writes/referral-row.ts';

export interface ResendReferralProps {
  readonly actor: StaffActor;
  readonly signalId: string;
  /** id of the step's event */
  readonly referralId: string;
}

export type ResendReferralOutcome =
  | { readonly kind: 'due'; readonly signalId: string }
  | { readonly kind: 'notFound' }
  /** the actor does not work on the signal, or it is not stuck: it waits, left, or is by telephone */
  | { readonly kind: 'notToSend' };

/**
 * Sends a referral that is stuck or unknown once more, under the same identity: a mail with the same Message-ID, and
 * what may have arrived is looked for first.
 */
export async function resendReferral(
  { database, outside }: Needs<'database' | 'outside'>,
  { actor, signalId, referralId }: ResendReferralProps,
): Promise<ResendReferralOutcome> {
  return database.transaction(async (tx): Promise<ResendReferralOutcome> => {
    const signal = await lockSignal(tx, signalId);
    if (!signal || !canSee(actor, signal)) {
      return { kind: 'notFound' };
    }
    const [step] = signal.status === 'FORWARDED' ? await lastEventsOf(tx, [signal.id], 'forwarded') : [];
    const row = step?.id === referralId ? await lockReferralOf(tx, referralId) : undefined;
    if (!row || !canHandle(actor, signal) || !isStuck(row.state)) {
      return { kind: 'notToSend' };
    }
    const carriage = carriageOf[row.channel];
    if (
      carriage === 'staff' ||
      (carriage === 'mail' && !(row.channelKey && (await outside.again(tx, row.channelKey))))
    ) {
      return { kind: 'notToSend' };
    }
    // What is unknown stays so until it is found, or certainly is not there.
    const again = row.inDoubt && carriage === 'attempts' ? row : afterOutcome(row, { kind: 'AGAIN' });
    await writeProgress(tx, referralId, again);
    if (carriage === 'attempts') {
      await referralTables(tx)
        .updateTable('referral')
        .set({ next_attempt_at: sql<Date>`now()`, problem: null, lease_until: null })
        .set({ give_up_at: sql<Date>`now() + make_interval(days => ${giveUpAfterDays})` })
        .where('event_id', '=', referralId)
        .execute();
    }
    return { kind: 'due', signalId: signal.id };
  });
}

function isStuck(state: string): boolean {
  return state === 'NEEDS_ATTENTION' || state === 'UNSURE';
}
