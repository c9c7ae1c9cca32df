import { canHandle, canSee, lastEventsOf, lockSignal, type StaffActor } from '@ns/signals';
import { outsideDeliveries } from '@ns/notifications';
import { defaultLanguage, type EntityManager, inLanguage, mustExist, sql } from '@ns/platform';
import { giveUpAfterDays } from '../domain/attempt.ts';
import { carriageOf } from '../domain/receiver.ts';
import { afterOutcome } from '../domain/referral.ts';
import { referralTables } from '../entities/referral.entity.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { receiverOf, type ReceiverView } from '../queries/receivers.ts';
import { textOf } from '../texts/index.ts';
import { openReferralMail } from '../writes/begin-referral.ts';
import { type LockedReferral, lockReferralOf, writeProgress } from '../writes/referral-row.ts';

export interface ResendReferralProps {
  readonly actor: StaffActor;
  readonly signalId: string;
  /** id of the step's event */
  readonly referralId: string;
}

export type ResendReferralOutcome =
  | { readonly kind: 'due'; readonly signalId: string }
  | { readonly kind: 'notFound' }
  /** the actor does not work on the signal, or it is not stuck: it waits, left, is by telephone or erased */
  | { readonly kind: 'notToSend' };

type ResendNeeds = Needs<'calendar' | 'database' | 'directory' | 'outside'>;

/**
 * Sends a referral that is stuck or unknown once more, under the same identity: a mail with the same Message-ID, and
 * what may have arrived is looked for first, where it went. What certainly did not arrive leaves as its receiver is set
 * now.
 */
export async function resendReferral(
  needs: ResendNeeds,
  { actor, signalId, referralId }: ResendReferralProps,
): Promise<ResendReferralOutcome> {
  return needs.database.transaction(async (tx): Promise<ResendReferralOutcome> => {
    const signal = await lockSignal(tx, signalId);
    if (!signal || !canSee(actor, signal)) {
      return { kind: 'notFound' };
    }
    const isStanding = signal.status === 'FORWARDED' && signal.erasedAt == null;
    const [step] = isStanding ? await lastEventsOf(tx, [signal.id], 'forwarded') : [];
    const row = step?.id === referralId ? await lockReferralOf(tx, referralId) : undefined;
    if (!row || !canHandle(actor, signal) || !isStuck(row.state) || carriageOf[row.channel] === 'staff') {
      return { kind: 'notToSend' };
    }
    // A mail that came back did so after all, whatever was not known of it before.
    const isUnknown = row.state === 'UNSURE' || (row.inDoubt && row.channel !== 'MAIL');
    const isDue = isUnknown ? await again(needs, tx, row) : await anew(needs, tx, row, actor);
    if (!isDue) {
      return { kind: 'notToSend' };
    }
    // What is unknown stays so until it is found, or certainly is not there.
    const isLookedFor = isUnknown && row.channel !== 'MAIL';
    await writeProgress(tx, referralId, isLookedFor ? row : afterOutcome(row, { kind: 'AGAIN' }));
    return { kind: 'due', signalId: signal.id };
  });
}

/** By the channel and to the place where it may have arrived. @returns false when a mail cannot leave again */
async function again({ outside }: Needs<'outside'>, tx: EntityManager, row: LockedReferral): Promise<boolean> {
  if (carriageOf[row.channel] === 'mail') {
    return row.channelKey !== null && (await outside.again(tx, row.channelKey));
  }
  await makeDue(tx, row.id, {});
  return true;
}

/** As the receiver is set now. @returns false when it is reached by telephone, or a mail cannot leave again */
async function anew(
  needs: ResendNeeds,
  tx: EntityManager,
  row: LockedReferral,
  { id: staffId }: Pick<StaffActor, 'id'>,
): Promise<boolean> {
  const { directory, outside } = needs;
  const code = mustExist(row.externalBody, 'Orders of work are not sent again.');
  const receiver = mustExist(await receiverOf(tx, await directory.menus(tx), code), `No receiver ${code}.`);
  const { channel, destination, service } = receiver;
  if (carriageOf[channel] === 'staff') {
    return false;
  }
  if (channel === 'MAIL') {
    return mailAnew(needs, tx, { row, receiver, staffId });
  }
  if (row.channel === 'MAIL' && row.channelKey !== null && !(await outside.stop(tx, row.channelKey))) {
    return false;
  }
  await makeDue(tx, row.id, { channel, destination, service, channel_key: null, ...nowhere });
  return true;
}

/** The same mail to the address of now, or the first one of a referral that went by attempts. */
async function mailAnew(
  needs: ResendNeeds,
  tx: EntityManager,
  {
    row,
    receiver,
    staffId,
  }: { readonly row: LockedReferral; readonly receiver: ReceiverView; readonly staffId: string },
): Promise<boolean> {
  const { channel, destination } = receiver;
  // A referral that went by attempts in between has its mail still.
  const mail = row.channel === 'MAIL' ? row.channelKey : await needs.outside.mailOf(tx, row.id);
  const byMail = { channel, destination: null, service: null, problem: null, their_words: null, ...nowhere } as const;
  if (!mail) {
    if ((await openReferralMail(needs, tx, row, receiver)).length === 0) {
      return false;
    }
    await referralTables(tx).updateTable('referral').set(byMail).where('id', '=', row.id).execute();
    return true;
  }
  const reason = inLanguage(defaultLanguage, textOf('addressOfReceiver'));
  const to = destination === null ? undefined : { address: destination, reason, staffId };
  if (!(await needs.outside.again(tx, mail, to))) {
    return false;
  }
  const [delivery] = await outsideDeliveries(tx, [mail]);
  await referralTables(tx)
    .updateTable('referral')
    .set({ ...byMail, channel_key: mail, in_doubt: delivery?.inDoubt ?? false })
    .where('id', '=', row.id)
    .execute();
  return true;
}

/** Of the place where it goes now: nothing was sent there yet, so nothing is in doubt. */
const nowhere = { leads_to: null, left_at: null, in_doubt: false } as const;

interface Moved {
  readonly channel?: ReceiverView['channel'];
  readonly destination?: string | null;
  readonly service?: string | null;
  readonly leads_to?: null;
  readonly left_at?: null;
  readonly in_doubt?: false;
  readonly channel_key?: null;
}

async function makeDue(tx: EntityManager, id: string, moved: Moved): Promise<void> {
  await referralTables(tx)
    .updateTable('referral')
    .set({ ...moved, next_attempt_at: sql<Date>`now()`, problem: null, their_words: null, lease_until: null })
    .set({ give_up_at: sql<Date>`now() + make_interval(days => ${giveUpAfterDays})` })
    .where('id', '=', id)
    .execute();
}

function isStuck(state: string): boolean {
  return state === 'NEEDS_ATTENTION' || state === 'UNSURE';
}
