import { anyOf, type EntityManager } from '@ns/platform';
import { lastEventsOf } from '@ns/signals';
import { type ReferralProgress, waiting } from '../domain/referral.ts';
import type { ReceiverChannel } from '../domain/receiver.ts';
import { referralTables } from '../entities/referral.entity.ts';

/** A referral of a signal as it stands. */
export interface ReferralView extends ReferralProgress {
  readonly signalId: string;
  /** the event of the step that forwarded the signal */
  readonly eventId: string;
  readonly externalBody: string;
  readonly channel: ReceiverChannel;
  readonly problem: string | null;
  /** when something is done about it by itself; null: nothing is */
  readonly nextAttemptAt: Date | null;
  /** what the body wrote, for staff */
  readonly theirWords: string | null;
  /** what the other side is asked for later; of a mail its id in the ledger */
  readonly channelKey: string | null;
}

const notBegun = { problem: null, nextAttemptAt: null, theirWords: null, channelKey: null } as const;

/** The columns of {@link ReferralProgress}. */
export const progressFields = [
  'state',
  'sent_on as sentOn',
  'person',
  'received_on as receivedOn',
  'number',
  'answered_on as answeredOn',
  'answer',
] as const;

/**
 * The referrals of forwarded signals, those of the last step of each. One whose row is still to be written waits, for
 * the channel of its body. The caller has made sure that the signals are forwarded.
 */
export async function referralsOf(em: EntityManager, signalIds: readonly string[]): Promise<readonly ReferralView[]> {
  const steps = await lastEventsOf(em, signalIds, 'forwarded');
  const rows = await referralTables(em)
    .selectFrom('referral')
    .select(['event_id as eventId', 'channel', 'problem', 'their_words as theirWords', ...progressFields])
    .select(['next_attempt_at as nextAttemptAt', 'channel_key as channelKey'])
    .where('event_id', '=', anyOf(steps.map(({ id }) => id)))
    .execute();
  const receivers = await referralTables(em)
    .selectFrom('receiver')
    .select(['code', 'channel'])
    .where('code', '=', anyOf(steps.flatMap(({ externalBody }) => externalBody ?? [])))
    .execute();
  return steps.flatMap(({ id, signalId, externalBody }) => {
    const row = rows.find(({ eventId }) => eventId === id);
    const channel = receivers.find(({ code }) => code === externalBody)?.channel ?? 'NONE';
    return externalBody === null
      ? []
      : [{ ...waiting, ...notBegun, channel, ...row, signalId, eventId: id, externalBody }];
  });
}
