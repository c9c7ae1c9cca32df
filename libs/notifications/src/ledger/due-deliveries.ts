import { columnsOf, type Condition, type EntityManager, overdueRounds, selection, sql } from '@ns/platform';
import type { DeliveryLane } from '../domain/delivery.ts';
import { type DeliveryTarget, type Destination, destinationOf } from '../domain/destination.ts';
import { d, DeliverySchema, PushSubscriptionSchema } from '../entities/delivery.entity.ts';
import { sendTurn, type SendTurn } from './send-request.ts';

/** Columns of `delivery earlier` and `push_subscription device`. */
const earlier = columnsOf(DeliverySchema, 'earlier');
const device = columnsOf(PushSubscriptionSchema, 'device');

/**
 * Whether `delivery d` can be sent now: its time has come, no worker holds it, no other mail carries it, and no earlier
 * mail of the same thread is still to leave (mails of one signal arrive in their order; so do the notifications of one
 * signal on one device).
 */
export const isDue: Condition = sql<boolean>`(
  ${d.state} in ('QUEUED', 'DEFERRED') and ${d.nextAttemptAt} <= now()
  and (${d.leaseUntil} is null or ${d.leaseUntil} < now())
  and ${d.carriedBy} is null
  and (${d.address} is not null or ${d.channel} = 'PUSH')
  and not exists (
    select from delivery earlier
    where ${earlier.signalId} = ${d.signalId} and ${earlier.accountId} = ${d.accountId} and ${earlier.id} < ${d.id}
      and ${earlier.channel} = ${d.channel}
      and ${earlier.pushSubscriptionId} is not distinct from ${d.pushSubscriptionId}
      and ${earlier.state} = 'QUEUED'))`;

/** A delivery that is due, and how often it has been due in vain. */
export type DueDelivery = SendTurn & { readonly overdue: number };

/** Deliveries of a lane that can be sent now, longest due first. */
export async function dueDeliveries(
  em: EntityManager,
  lane: DeliveryLane,
  limit: number,
): Promise<readonly DueDelivery[]> {
  return (
    await sql<DueDelivery>`
    select ${selection(DeliverySchema, 'd', sendTurn)}, ${overdueRounds(d.nextAttemptAt)} as overdue from delivery d
    where ${d.lane} = ${lane} and ${isDue} order by ${d.nextAttemptAt} limit ${limit}`.execute(em.getKysely())
  ).rows;
}

/** Which destination a delivery waits for; undefined when it cannot be sent now. */
export async function dueDestination(em: EntityManager, deliveryId: string): Promise<Destination | undefined> {
  const target = (
    await sql<DeliveryTarget>`
    select ${d.address}, ${device.service}, ${device.endpoint}, ${d.problem}
    from delivery d left join push_subscription device on ${device.id} = ${d.pushSubscriptionId}
    where ${d.id} = ${deliveryId} and ${isDue}`.execute(em.getKysely())
  ).rows[0];
  return target && destinationOf(target);
}
