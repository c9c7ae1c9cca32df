import { anyOf, columnsOf, type EntityManager, sql } from '@ns/platform';
import { DeliveryCorrectionSchema, SetAsideSchema } from '../entities/mail.entities.ts';

const c = columnsOf(DeliveryCorrectionSchema, 'c');
const a = columnsOf(SetAsideSchema, 'a');

/** What a member of staff did about a delivery. */
export interface StaffActRow {
  readonly deliveryId: string;
  readonly kind: 'ADDRESS_CORRECTED' | 'SET_ASIDE';
  /** where the mail went instead */
  readonly address: string | null;
  /** where it had gone before */
  readonly formerAddress: string | null;
  readonly reason: string | null;
  readonly staffId: string;
  readonly at: Date;
}

/** What staff did about some deliveries, oldest first. */
export async function staffActsOf(em: EntityManager, deliveryIds: readonly string[]): Promise<readonly StaffActRow[]> {
  return (
    await sql<StaffActRow>`
    select ${c.deliveryId} as "deliveryId", 'ADDRESS_CORRECTED' as kind, ${c.toAddress} as address,
      ${c.fromAddress} as "formerAddress", ${c.reason}, ${c.correctedBy} as "staffId", ${c.at}
      from delivery_correction c where ${c.deliveryId} = ${anyOf(deliveryIds)}
    union all
    select ${a.deliveryId}, 'SET_ASIDE', null, null, ${a.reason}, ${a.setAsideBy}, ${a.at}
      from delivery_set_aside a where ${a.deliveryId} = ${anyOf(deliveryIds)}
    order by at`.execute(em.getKysely())
  ).rows;
}
