import { type EntityManager, rows, sql } from '@ns/platform';

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
  return rows(
    em,
    sql<StaffActRow>`
    select delivery_id as "deliveryId", 'ADDRESS_CORRECTED' as kind, to_address as address,
      from_address as "formerAddress", reason, corrected_by as "staffId", at
      from delivery_correction where delivery_id = any(${deliveryIds}::uuid[])
    union all
    select delivery_id, 'SET_ASIDE', null, null, reason, set_aside_by, at from delivery_set_aside
      where delivery_id = any(${deliveryIds}::uuid[])
    order by at`,
  );
}
