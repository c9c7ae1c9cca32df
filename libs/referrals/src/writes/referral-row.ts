import { type EntityManager, sql } from '@ns/platform';
import { outcomesAfter, type ReferralProgress, referralStates, type ReferralState } from '../domain/referral.ts';
import { referralTables } from '../entities/referral.entity.ts';
import { progressFields } from '../queries/referral-view.ts';

/** Reads the referral of a step and holds its row until the transaction ends. */
export function lockReferral(tx: EntityManager, eventId: string): Promise<ReferralProgress | undefined> {
  return referralTables(tx)
    .selectFrom('referral')
    .select(progressFields)
    .where('event_id', '=', eventId)
    .forUpdate()
    .executeTakeFirst();
}

/** Writes progress into the row. */
export async function writeProgress(tx: EntityManager, eventId: string, progress: ReferralProgress): Promise<void> {
  await referralTables(tx)
    .updateTable('referral')
    .set({
      state: progress.state,
      sent_on: progress.sentOn,
      person: progress.person,
      received_on: progress.receivedOn,
      number: progress.number,
      answered_on: progress.answeredOn,
      answer: progress.answer,
      updated_at: sql<Date>`now()`,
    })
    .where('event_id', '=', eventId)
    .execute();
}

const withdrawable = (Object.keys(referralStates) as ReferralState[]).filter((state) =>
  outcomesAfter({ state, answer: null }).includes('WITHDRAWN'),
);

/** Takes back what was not passed on yet, after a signal was opened again. @param before the event that opened it */
export async function withdrawReferrals(tx: EntityManager, signalId: string, before: string): Promise<void> {
  await referralTables(tx)
    .updateTable('referral')
    .set({ state: 'WITHDRAWN', updated_at: sql<Date>`now()` })
    .where('signal_id', '=', signalId)
    .where('event_id', '<', before)
    .where('state', 'in', withdrawable)
    .execute();
}
