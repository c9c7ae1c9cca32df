import { outsideDeliveries } from '@ns/notifications';
import { type EntityManager, sql } from '@ns/platform';
import type { ReferralProgress } from '../domain/referral.ts';
import { referralTables } from '../entities/referral.entity.ts';
import type { Needs } from '../needs/referrals-needs.ts';
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

const heldFields = [
  ...(['id', 'signal_id as signalId', 'event_id as eventId', 'external_body as externalBody'] as const),
  ...(['channel', 'channel_key as channelKey', 'attempts', 'give_up_at as giveUpAt', 'in_doubt as inDoubt'] as const),
] as const;

/** A referral with what its attempts need. */
export type LockedReferral = NonNullable<Awaited<ReturnType<typeof lockReferralOf>>>;

/** Reads a referral with what its attempts need, and holds its row until the transaction ends. */
export async function lockReferralById(tx: EntityManager, id: string) {
  return referralTables(tx)
    .selectFrom('referral')
    .select([...heldFields, ...progressFields])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The same by the event of its step. */
export async function lockReferralOf(tx: EntityManager, eventId: string) {
  return referralTables(tx)
    .selectFrom('referral')
    .select([...heldFields, ...progressFields])
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

/**
 * Takes back what was certainly not passed on yet, after a signal was opened again. What may have arrived stays as it
 * is: an attempt goes on to look for it, and only what is certainly not there is withdrawn then. A mail that leaves at
 * this moment stays under way, and is said to be sent when it was.
 * @param before the event that opened it
 */
export async function withdrawReferrals(
  { outside }: Needs<'outside'>,
  tx: EntityManager,
  signalId: string,
  before: string,
): Promise<void> {
  const open = await referralTables(tx)
    .selectFrom('referral')
    .select(['id', 'channel', 'channel_key as key'])
    .where('signal_id', '=', signalId)
    .where('external_body', 'is not', null)
    .where('event_id', '<', before)
    // Of mails the ledger knows: one in doubt, or of which nobody knows, may be due again.
    .where((eb) =>
      eb.or([
        eb('channel', '=', 'MAIL').and('state', 'in', ['WAITING', 'NEEDS_ATTENTION', 'UNSURE']),
        eb('in_doubt', '=', false).and('state', 'in', ['WAITING', 'NEEDS_ATTENTION']),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const { id, channel, key } of open) {
    const mail = channel === 'MAIL' && key !== null ? await stopMail(outside, tx, key) : 'stopped';
    if (mail !== 'leaves') {
      const isInDoubt = mail === 'in doubt';
      await referralTables(tx)
        .updateTable('referral')
        .set({ state: isInDoubt ? 'UNSURE' : 'WITHDRAWN', in_doubt: isInDoubt, next_attempt_at: null })
        .set({ updated_at: sql<Date>`now()` })
        .where('id', '=', id)
        .execute();
    }
  }
}

/** Keeps a mail from leaving; one of whose earlier attempts nobody knows may have arrived all the same. */
async function stopMail(
  outside: Needs<'outside'>['outside'],
  tx: EntityManager,
  key: string,
): Promise<'stopped' | 'in doubt' | 'leaves'> {
  if (!(await outside.stop(tx, key))) {
    return 'leaves';
  }
  const [mail] = await outsideDeliveries(tx, [key]);
  return mail?.inDoubt ? 'in doubt' : 'stopped';
}
