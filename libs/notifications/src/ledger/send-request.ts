import { type EntityManager, type JobRequest, requestJob, rows, sql } from '@ns/platform';
import { sendMailJob } from '../jobs/mail-jobs.ts';

/** What distinguishes one request to send a delivery from the next. */
export interface SendTurn {
  readonly id: string;
  readonly round: number;
  readonly attempts: number;
}

/**
 * Asks for the next attempt. The key changes with every attempt and every request of staff, so that a waiting late one
 * never hides it.
 */
export function requestSend({ id, round, attempts }: SendTurn, delayMs?: number): JobRequest {
  return requestJob(sendMailJob, { deliveryId: id }, `${id}.${String(round)}.${String(attempts)}`, delayMs);
}

/** Deliveries whose time has come and that no worker holds, longest due first. */
export async function dueDeliveries(em: EntityManager, limit: number): Promise<readonly SendTurn[]> {
  return rows(
    em,
    sql<SendTurn>`
    select id, round, attempts from delivery
    where state in ('QUEUED', 'DEFERRED') and next_attempt_at <= now() and (lease_until is null or lease_until < now())
    order by next_attempt_at limit ${limit}`,
  );
}

/** Asks for one delivery as it stands now; nothing when it is gone. */
export async function requestDelivery(em: EntityManager, id: string): Promise<readonly JobRequest[]> {
  return (await rows(em, sql<SendTurn>`select id, round, attempts from delivery where id = ${id}`)).map((turn) =>
    requestSend(turn),
  );
}
