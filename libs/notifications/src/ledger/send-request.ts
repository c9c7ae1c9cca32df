import { type EntityManager, type JobRequest, requestJob, type RowOf, sql } from '@ns/platform';
import { type DeliverySchema, notificationTables } from '../entities/delivery.entity.ts';
import { sendMailJob } from '../jobs/mail-jobs.ts';

const turn = ['id', 'round', 'attempts'] as const;

/** What distinguishes one request to send a delivery from the next. */
export type SendTurn = Pick<RowOf<typeof DeliverySchema>, (typeof turn)[number]>;

/**
 * Asks for the next attempt. The key changes with every attempt and every request of staff, so that a waiting late one
 * never hides it.
 */
export function requestSend({ id, round, attempts }: SendTurn, delayMs?: number): JobRequest {
  return requestJob(sendMailJob, { deliveryId: id }, `${id}.${String(round)}.${String(attempts)}`, delayMs);
}

/** Deliveries whose time has come and that no worker holds, longest due first. */
export async function dueDeliveries(em: EntityManager, limit: number): Promise<readonly SendTurn[]> {
  const now = sql<Date>`now()`;
  return notificationTables(em)
    .selectFrom('delivery')
    .select(turn)
    .where('state', 'in', ['QUEUED', 'DEFERRED'])
    .where('next_attempt_at', '<=', now)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', now)]))
    .orderBy('next_attempt_at')
    .limit(limit)
    .execute();
}

/** Asks for one delivery as it stands now; nothing when it is gone. */
export async function requestDelivery(em: EntityManager, id: string): Promise<readonly JobRequest[]> {
  const found = await notificationTables(em).selectFrom('delivery').select(turn).where('id', '=', id).execute();
  return found.map((each) => requestSend(each));
}
