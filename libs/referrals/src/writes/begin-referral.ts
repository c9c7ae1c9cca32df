import { defaultLanguage, type EntityManager, type JobRequest, mustExist, sql } from '@ns/platform';
import { signalRowById } from '@ns/signals';
import { giveUpAfterDays } from '../domain/attempt.ts';
import { carriageOf, type ReceiverChannel } from '../domain/receiver.ts';
import { referralTables } from '../entities/referral.entity.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { receiverOf } from '../queries/receivers.ts';
import { sharedReport } from '../queries/shared-report.ts';

/** Which step of a signal is referred, and to whom. */
export interface ForwardingStep {
  readonly signalId: string;
  readonly eventId: string;
  readonly externalBody: string;
}

/** Writes the referral of a step that waits for a note, once however often it is asked. */
export async function beginReferral(tx: EntityManager, step: ForwardingStep): Promise<void> {
  await insertReferral(tx, step, 'NONE');
}

/**
 * Writes the referral of a step with the channel of its receiver, once however often it is asked. A mail is opened in
 * the same transaction; what leaves by another channel becomes due.
 */
export async function beginOutgoing(
  { directory, calendar, outside }: Needs<'calendar' | 'directory' | 'outside'>,
  tx: EntityManager,
  step: ForwardingStep,
): Promise<readonly JobRequest[]> {
  const { signalId, eventId, externalBody } = step;
  const menus = await directory.menus(tx);
  const receiver = mustExist(await receiverOf(tx, menus, externalBody), `No receiver ${externalBody}.`);
  const { channel, destination } = receiver;
  const id = await insertReferral(tx, step, channel);
  if (id === undefined || channel !== 'MAIL' || destination === null) {
    return [];
  }
  const signal = mustExist(await signalRowById(tx, signalId), `Signal ${signalId} is gone.`);
  const mail = outside.compose(await sharedReport(tx, { menus, calendar }, signal, receiver));
  const to = { referralId: id, signalId, eventId, address: destination };
  const opened = await outside.open(tx, { ...to, language: defaultLanguage }, mail);
  await referralTables(tx)
    .updateTable('referral')
    .set({ channel_key: opened?.deliveryId ?? null })
    .where('id', '=', id)
    .execute();
  return opened ? [opened.request] : [];
}

/** @returns the id; undefined when the step has its referral already */
async function insertReferral(
  tx: EntityManager,
  { signalId, eventId, externalBody }: ForwardingStep,
  channel: ReceiverChannel,
): Promise<string | undefined> {
  const isAttempted = carriageOf[channel] === 'attempts';
  const added = await referralTables(tx)
    .insertInto('referral')
    .values({
      signal_id: signalId,
      event_id: eventId,
      external_body: externalBody,
      channel,
      next_attempt_at: isAttempted ? sql<Date>`now()` : null,
      give_up_at: isAttempted ? sql<Date>`now() + make_interval(days => ${giveUpAfterDays})` : null,
    })
    .onConflict((begun) => begun.column('event_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id;
}
