import { type Database, type EntityManager, type JobRequest, sql } from '@ns/platform';
import { markAddress } from '../bounces/mark-address.ts';
import { giveUpAfterDays } from '../domain/back-off.ts';
import { deliveryChannels, type DeliveryChannel } from '../domain/delivery.ts';
import {
  type AttemptSituation,
  type SendOutcome,
  settleAttempt,
  settleDeadAttempts,
  type Settlement,
} from '../domain/settle-attempt.ts';
import { d, notificationTables } from '../entities/delivery.entity.ts';
import { removeSubscriptions } from '../push/push-subscriptions.ts';
import type { MailHeader } from '../smtp/mail-headers.ts';
import { claimedColumns, type ClaimedDelivery } from './claimed-delivery.ts';
import { closeDeadAttempts } from './dead-attempts.ts';
import { isDue } from './due-deliveries.ts';
import { requestSend, sendTurn } from './send-request.ts';

/** A worker that says nothing for so long has lost its delivery. */
export const leaseSeconds = 10;
const leaseEnd = sql<Date>`now() + make_interval(secs => ${leaseSeconds})`;
/** How often a worker says that it is alive; milliseconds. */
export const renewLeaseEveryMs = 3_000;

/**
 * The honest account of every mail and notification. A worker claims a delivery for a short time under a fencing
 * number, says before the message is sent that it is about to be, and then how it ended; the worker that takes over
 * after a crash reads there whether the mail can have left.
 */
export class DeliveryLedger {
  constructor(private readonly database: Database) {}

  /**
   * Takes a delivery that can be sent now for one attempt; undefined when it cannot, or not any more.
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
      const dead = await closeDeadAttempts(tx, deliveryId);
      const settlement = dead && settleDeadAttempts(dead, situationOf(due));
      if (settlement) {
        await store(tx, due, due.attempt - 1, settlement, null);
        return undefined;
      }
      const inDoubt = due.inDoubt || dead?.isUnknown === true;
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
   * from then on "unknown". It is on the disk when this answers, even where the operator lets the database confirm
   * other transactions before that.
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
          .returning(['id', onDisk.as('on_disk')]),
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
   * Puts a delivery off that could not be tried yet, without counting an attempt. When its time is over it is given up.
   */
  async putBack(deliveryId: string, delayMs: number): Promise<void> {
    const isOver = sql<boolean>`give_up_at <= now()`;
    await notificationTables(this.database.fork())
      .updateTable('delivery')
      .set({
        next_attempt_at: sql`case when ${isOver} then null else now() + make_interval(secs => ${delayMs / 1000}) end`,
        state: sql`case when ${isOver} then 'FAILED' else state end`,
        problem: sql`case when ${isOver} then 'GAVE_UP' else problem end`,
      })
      .where('id', '=', deliveryId)
      .where('state', 'in', ['QUEUED', 'DEFERRED'])
      .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', sql<Date>`now()`)]))
      .execute();
  }

  /**
   * Writes down how an attempt ended.
   * @returns what is to run next: the next mail of the thread. Nothing when another worker took over
   */
  async settle(claimed: ClaimedDelivery, sent: SendOutcome, durationMs: number): Promise<readonly JobRequest[]> {
    const { outcome, serverResponse } = sent;
    const settlement = settleAttempt(sent, situationOf(claimed));
    return this.database.transaction(async (tx) => {
      const settled = await store(tx, claimed, claimed.attempt, settlement, serverResponse);
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
      return nextOfThread(tx, claimed);
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

/** Makes the transaction that reads it wait for the disk; what an operator set to wait for more stays. */
const onDisk = sql<string>`set_config('synchronous_commit',
  coalesce(nullif(current_setting('synchronous_commit'), 'off'), 'on'), true)`;

async function lockDue(
  tx: EntityManager,
  deliveryId: string,
  channels: readonly DeliveryChannel[],
): Promise<ClaimedDelivery | undefined> {
  return (
    await sql<ClaimedDelivery>`
    select ${claimedColumns}, ${d.attempts} + 1 as attempt, now() as now
    from delivery d
    where ${d.id} = ${deliveryId} and ${isDue} and ${d.channel} = any(${channels}::text[])
    for update of d skip locked`.execute(tx.getKysely())
  ).rows[0];
}

function situationOf(delivery: ClaimedDelivery): AttemptSituation {
  return { ...delivery, chance: Math.random() };
}

/**
 * Writes where a delivery stands now, unless another attempt than the given one was the last.
 * @returns what distinguishes the next request for it
 */
async function store(
  tx: EntityManager,
  { id, deferrals }: ClaimedDelivery,
  attempt: number,
  { state, problem, inDoubt, retryInMs }: Settlement,
  serverResponse: string | null,
) {
  return notificationTables(tx)
    .updateTable('delivery')
    .set({ state, problem, server_response: serverResponse, in_doubt: inDoubt, lease_until: null })
    .set({
      deferrals: state === 'DEFERRED' ? deferrals + 1 : deferrals,
      next_attempt_at: retryInMs === null ? null : sql`now() + make_interval(secs => ${retryInMs / 1000})`,
      sent_at: state === 'SENT' ? sql`now()` : null,
    })
    .where('id', '=', id)
    .where('attempts', '=', attempt)
    .where('state', 'in', ['QUEUED', 'DEFERRED'])
    .returning(sendTurn)
    .executeTakeFirst();
}

async function nextOfThread(
  tx: EntityManager,
  { id, signalId, accountId, channel, pushSubscriptionId }: ClaimedDelivery,
): Promise<readonly JobRequest[]> {
  const next = await notificationTables(tx)
    .selectFrom('delivery')
    .select(sendTurn)
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
