import {
  type Database,
  type EntityManager,
  firstRow,
  type JobRequest,
  type NotNull,
  sql,
  columnsOf,
} from '@ns/platform';
import { markAddress } from '../bounces/note-bounce.ts';
import { giveUpAfterDays } from '../domain/back-off.ts';
import { type AttemptOutcome, deliveryChannels, type DeliveryChannel } from '../domain/delivery.ts';
import { type SendOutcome, settleAttempt } from '../domain/settle-attempt.ts';
import { d, DeliverySchema, notificationTables } from '../entities/delivery.entity.ts';
import { removeSubscriptions } from '../push/push-subscriptions.ts';
import type { MailHeader } from '../smtp/mail-headers.ts';
import { claimedColumns, type ClaimedDelivery } from './claimed-delivery.ts';
import { requestSend } from './send-request.ts';

/** A worker that says nothing for so long has lost its delivery. */
const leaseSeconds = 10;
const leaseEnd = sql<Date>`now() + make_interval(secs => ${leaseSeconds})`;
/** How often a worker says that it is alive; milliseconds. */
export const renewLeaseEveryMs = 3_000;

/** Columns of `delivery earlier`. */
const earlier = columnsOf(DeliverySchema, 'earlier');

/**
 * The honest account of every mail and notification. A worker claims a delivery for a short time under a fencing
 * number, says before the message is sent that it is about to be, and then how it ended; the worker that takes over
 * after a crash reads there whether the mail can have left.
 */
export class DeliveryLedger {
  constructor(private readonly database: Database) {}

  /**
   * Takes a due delivery for one attempt; undefined when it is not due, held by another worker, final, or when an
   * earlier mail of the same thread is still to leave (mails of one signal arrive in their order; so do the
   * notifications of one signal on one device).
   * @param channels what can be sent now
   */
  async claim(
    deliveryId: string,
    channels: readonly DeliveryChannel[] = deliveryChannels,
  ): Promise<ClaimedDelivery | undefined> {
    return this.database.transaction(async (tx) => {
      const due = await lockDue(tx, deliveryId, channels);
      if (!due) {
        return undefined;
      }
      const cutOff = await closeDeadAttempts(tx, deliveryId);
      if (cutOff.includes('UNKNOWN_OUTCOME') && due.inDoubt) {
        await endInDoubt(tx, deliveryId);
        return undefined;
      }
      const inDoubt = due.inDoubt || cutOff.includes('UNKNOWN_OUTCOME');
      await notificationTables(tx)
        .updateTable('delivery')
        .set({ attempts: due.attempt, in_doubt: inDoubt, lease_until: leaseEnd })
        .where('id', '=', deliveryId)
        .execute();
      const attempt = { delivery_id: deliveryId, number: due.attempt };
      await notificationTables(tx).insertInto('delivery_attempt').values(attempt).execute();
      return { ...due, inDoubt };
    });
  }

  /** Says that the worker is alive. */
  async renew({ id, attempt }: ClaimedDelivery): Promise<void> {
    await notificationTables(this.database.fork())
      .updateTable('delivery')
      .set({ lease_until: leaseEnd })
      .where('id', '=', id)
      .where('attempts', '=', attempt)
      .where('lease_until', 'is not', null)
      .execute();
  }

  /**
   * Writes down that the message is about to leave, and under which headers. Until then a dead worker means "not sent",
   * from then on "unknown".
   * @returns false when the delivery is no longer this worker's: the message must not leave
   */
  async beginBody({ id, attempt }: ClaimedDelivery, headers: readonly MailHeader[]): Promise<boolean> {
    const begun = await notificationTables(this.database.fork())
      .with('held', (db) =>
        db
          .updateTable('delivery')
          .set({ lease_until: leaseEnd, sent_headers: JSON.stringify(headers) })
          .where('id', '=', id)
          .where('attempts', '=', attempt)
          .where('state', 'in', ['QUEUED', 'DEFERRED'])
          .where((eb) => eb.or([eb('address', 'is not', null), eb('push_subscription_id', 'is not', null)]))
          .returning('id'),
      )
      .updateTable('delivery_attempt as a')
      .from('held')
      .set({ body_began_at: sql`now()` })
      .whereRef('a.delivery_id', '=', 'held.id')
      .where('a.number', '=', attempt)
      .where('a.outcome', 'is', null)
      .executeTakeFirst();
    return begun.numUpdatedRows === 1n;
  }

  /**
   * Writes down how an attempt ended.
   * @returns what is to run next: the retry, or the next mail of the thread. Nothing when another worker took over
   */
  async settle(
    claimed: ClaimedDelivery,
    { outcome, serverResponse }: SendOutcome,
    durationMs: number,
  ): Promise<readonly JobRequest[]> {
    const settlement = settleAttempt(outcome, { ...claimed, now: new Date(), chance: Math.random() });
    return this.database.transaction(async (tx) => {
      const { state, problem, inDoubt, retryInMs } = settlement;
      const settled = await notificationTables(tx)
        .updateTable('delivery')
        .set({ state, problem, server_response: serverResponse, in_doubt: inDoubt, lease_until: null })
        .set({
          deferrals: state === 'DEFERRED' ? claimed.deferrals + 1 : claimed.deferrals,
          next_attempt_at: retryInMs === null ? null : sql`now() + make_interval(secs => ${retryInMs / 1000})`,
          sent_at: state === 'SENT' ? sql`now()` : null,
        })
        .where('id', '=', claimed.id)
        .where('attempts', '=', claimed.attempt)
        .where('state', 'in', ['QUEUED', 'DEFERRED'])
        .returning(['id', 'round', 'attempts'])
        .executeTakeFirst();
      await notificationTables(tx)
        .updateTable('delivery_attempt')
        .set({ outcome, server_response: serverResponse, duration_ms: Math.round(durationMs), finished_at: sql`now()` })
        .where('delivery_id', '=', claimed.id)
        .where('number', '=', claimed.attempt)
        .where('outcome', 'is', null)
        .execute();
      if (!settled) {
        return [];
      }
      if (outcome === 'SUBSCRIPTION_GONE' && claimed.pushSubscriptionId !== null) {
        await removeSubscriptions(tx, [claimed.pushSubscriptionId]);
      }
      if (outcome === 'ADDRESS_REFUSED' && claimed.address !== null) {
        await markAddress(tx, claimed.address, serverResponse ?? '');
      }
      const retry = retryInMs === null ? [] : [requestSend(settled, retryInMs)];
      return [...retry, ...(await nextOfThread(tx, claimed))];
    });
  }

  /**
   * Puts all mails due off for a minute, because there is no mail server to send it to. Does not count as an attempt.
   */
  async postponeDue(): Promise<void> {
    const now = sql<Date>`now()`;
    const giveUp = sql<Date>`greatest(give_up_at, now() + make_interval(days => ${giveUpAfterDays}))`;
    await notificationTables(this.database.fork())
      .updateTable('delivery')
      .set({ state: 'DEFERRED', problem: 'NO_SERVER', server_response: null, give_up_at: giveUp })
      .set({ next_attempt_at: sql`now() + interval '1 minute'` })
      .where('channel', '=', 'EMAIL')
      .where('state', 'in', ['QUEUED', 'DEFERRED'])
      .where('next_attempt_at', '<=', now)
      .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', now)]))
      .execute();
  }
}

async function lockDue(
  tx: EntityManager,
  deliveryId: string,
  channels: readonly DeliveryChannel[],
): Promise<ClaimedDelivery | undefined> {
  return firstRow<ClaimedDelivery>(tx)`
    select ${claimedColumns}, ${d.attempts} + 1 as attempt
    from delivery d
    where ${d.id} = ${deliveryId} and ${d.state} in ('QUEUED', 'DEFERRED') and ${d.nextAttemptAt} <= now()
      and (${d.leaseUntil} is null or ${d.leaseUntil} < now())
      and (${d.address} is not null or ${d.channel} = 'PUSH') and ${d.channel} = any(${channels}::text[])
      and not exists (
        select from delivery earlier
        where ${earlier.signalId} = ${d.signalId} and ${earlier.accountId} = ${d.accountId} and ${earlier.id} < ${d.id}
          and ${earlier.channel} = ${d.channel}
          and ${earlier.pushSubscriptionId} is not distinct from ${d.pushSubscriptionId}
          and ${earlier.state} = 'QUEUED')
    for update of d skip locked`;
}

/** Closes the attempts of crashed workers. @returns their outcomes */
async function closeDeadAttempts(tx: EntityManager, deliveryId: string): Promise<readonly AttemptOutcome[]> {
  const outcome = sql<AttemptOutcome>`case when body_began_at is null then 'ABANDONED' else 'UNKNOWN_OUTCOME' end`;
  const closed = await notificationTables(tx)
    .updateTable('delivery_attempt')
    .set({ finished_at: sql`now()`, outcome })
    .where('delivery_id', '=', deliveryId)
    .where('outcome', 'is', null)
    .returning('outcome')
    .$narrowType<{ outcome: NotNull }>()
    .execute();
  return closed.map((attempt) => attempt.outcome);
}

async function endInDoubt(tx: EntityManager, deliveryId: string): Promise<void> {
  await notificationTables(tx)
    .updateTable('delivery')
    .set({ state: 'FAILED', problem: 'UNKNOWN_OUTCOME' })
    .set({ server_response: null, next_attempt_at: null, lease_until: null })
    .where('id', '=', deliveryId)
    .execute();
}

async function nextOfThread(
  tx: EntityManager,
  { id, signalId, accountId, channel, pushSubscriptionId }: ClaimedDelivery,
): Promise<readonly JobRequest[]> {
  const next = await notificationTables(tx)
    .selectFrom('delivery')
    .select(['id', 'round', 'attempts'])
    .where('signal_id', '=', signalId)
    .where('account_id', '=', accountId)
    .where('id', '>', id)
    .where('state', '=', 'QUEUED')
    .where('channel', '=', channel)
    .where('push_subscription_id', 'is not distinct from', pushSubscriptionId)
    .orderBy('delivery.id')
    .limit(1)
    .executeTakeFirst();
  return next ? [requestSend(next)] : [];
}
