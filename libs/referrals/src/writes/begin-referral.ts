import { defaultLanguage, type EntityManager, type JobRequest, mustExist, sql } from '@ns/platform';
import { signalRowById } from '@ns/signals';
import { giveUpAfterDays } from '../domain/attempt.ts';
import { carriageOf, type Reached } from '../domain/receiver.ts';
import { referralTables } from '../entities/referral.entity.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { receiverOf, type ReceiverView } from '../queries/receivers.ts';
import { sharedReport } from '../queries/shared-report.ts';
import { stepStands } from '../queries/step-stands.ts';

/** Which step of a signal is referred, and to whom. */
export interface ForwardingStep {
  readonly signalId: string;
  readonly eventId: string;
  readonly externalBody: string;
}

/** Writes the referral of a step that staff pass on, once however often it is asked: nothing leaves by itself. */
export async function beginNoted(
  { directory }: Needs<'directory'>,
  tx: EntityManager,
  step: ForwardingStep,
): Promise<void> {
  const receiver = await receiverOf(tx, await directory.menus(tx), step.externalBody);
  await insertReferral(tx, step, mustExist(receiver, `No receiver ${step.externalBody}.`), 'BY_STAFF');
}

/**
 * Writes the referral of a step with the channel of its receiver, once however often it is asked. A mail is opened in
 * the same transaction; what leaves by another channel becomes due. A report that was opened again before this was
 * asked does not leave.
 */
export async function beginOutgoing(
  needs: Needs<'calendar' | 'directory' | 'outside'>,
  tx: EntityManager,
  step: ForwardingStep,
): Promise<readonly JobRequest[]> {
  const { signalId, eventId, externalBody } = step;
  const menus = await needs.directory.menus(tx);
  const receiver = mustExist(await receiverOf(tx, menus, externalBody), `No receiver ${externalBody}.`);
  const isWanted = await stepStands(tx, step);
  const id = await insertReferral(tx, step, receiver, isWanted ? 'LEAVES' : 'WITHDRAWN');
  return id === undefined || !isWanted ? [] : openReferralMail(needs, tx, { id, signalId, eventId }, receiver);
}

/** Opens the mail of a referral, once, where its receiver is reached by mail. @returns the job that sends it */
export async function openReferralMail(
  { directory, calendar, outside }: Needs<'calendar' | 'directory' | 'outside'>,
  tx: EntityManager,
  { id, signalId, eventId }: { readonly id: string; readonly signalId: string; readonly eventId: string },
  receiver: ReceiverView,
): Promise<readonly JobRequest[]> {
  const { channel, destination } = receiver;
  if (channel !== 'MAIL' || destination === null) {
    return [];
  }
  const signal = mustExist(await signalRowById(tx, signalId), `Signal ${signalId} is gone.`);
  const menus = await directory.menus(tx);
  const mail = outside.compose(await sharedReport(tx, { menus, calendar }, signal, receiver));
  const to = { referralId: id, signalId, eventId, address: destination };
  const opened = await outside.open(tx, { ...to, language: defaultLanguage }, mail);
  if (!opened) {
    return [];
  }
  const set = { channel_key: opened.deliveryId };
  await referralTables(tx).updateTable('referral').set(set).where('id', '=', id).execute();
  return [opened.request];
}

/** @returns the id; undefined when the step has its referral already */
async function insertReferral(
  tx: EntityManager,
  { signalId, eventId, externalBody }: ForwardingStep,
  { channel, destination, service }: Reached,
  begins: 'LEAVES' | 'BY_STAFF' | 'WITHDRAWN',
): Promise<string | undefined> {
  const isAttempted = carriageOf[channel] === 'attempts';
  const isDue = isAttempted && begins === 'LEAVES';
  const added = await referralTables(tx)
    .insertInto('referral')
    .values({
      signal_id: signalId,
      event_id: eventId,
      external_body: externalBody,
      channel,
      destination: isAttempted ? destination : null,
      service: isAttempted ? service : null,
      state: begins === 'WITHDRAWN' ? 'WITHDRAWN' : 'WAITING',
      next_attempt_at: isDue ? sql<Date>`now()` : null,
      give_up_at: isDue ? sql<Date>`now() + make_interval(days => ${giveUpAfterDays})` : null,
    })
    .onConflict((begun) => begun.column('event_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id;
}
