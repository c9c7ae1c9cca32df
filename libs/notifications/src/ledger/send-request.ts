import { type EntityManager, type JobRequest, keyOfRound, requestJob, type RowOf } from '@ns/platform';
import { type DeliverySchema, notificationTables } from '../entities/delivery.entity.ts';
import { sendJobs } from './send-jobs.ts';

export const sendTurn = ['id', 'lane', 'round', 'attempts'] as const;

/** What distinguishes one request to send a delivery from the next. */
export type SendTurn = Pick<RowOf<typeof DeliverySchema>, (typeof sendTurn)[number]>;

/**
 * Asks for the next attempt. The key changes with every attempt and every request of staff, so that a waiting late one
 * never hides it.
 * @param overdue how often it has been due in vain
 */
export function requestSend({ id, lane, round, attempts }: SendTurn, overdue = 0): JobRequest {
  return requestJob(sendJobs[lane], { deliveryId: id }, keyOfRound(`${id}.${round}.${attempts}`, overdue));
}

/** Asks for one delivery as it stands now; nothing when it is gone. */
export async function requestDelivery(em: EntityManager, id: string): Promise<readonly JobRequest[]> {
  const found = await notificationTables(em).selectFrom('delivery').select(sendTurn).where('id', '=', id).execute();
  return found.map((each) => requestSend(each));
}
