import { sql } from '@ns/platform';
import type { DeliveryProblem } from '../domain/delivery.ts';
import { d } from '../entities/delivery.entity.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import { stuckCondition } from '../queries/stuck-deliveries.ts';
import { resendDelivery } from './resend-delivery.ts';

/** Makes every stuck delivery of one reason due again. @returns how many are due now */
export async function resendDeliveries(
  needs: Needs<'database'>,
  { problem }: { readonly problem: DeliveryProblem },
): Promise<number> {
  const stuck = (
    await sql<{ id: string }>`
    select ${d.id} from delivery d where ${stuckCondition} and ${d.problem} = ${problem} order by ${d.id}`.execute(
      needs.database.fork().getKysely(),
    )
  ).rows;
  let due = 0;
  for (const { id } of stuck) {
    due += (await resendDelivery(needs, { deliveryId: id })).kind === 'due' ? 1 : 0;
  }
  return due;
}
