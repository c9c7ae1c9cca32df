import { columnsOf, type EntityManager, sql } from '@ns/platform';
import type { DeliveryProblem } from '../domain/delivery.ts';
import { d } from '../entities/delivery.entity.ts';
import { SetAsideSchema } from '../entities/mail.entities.ts';
import { deliveryColumns, deliverySource, type DeliveryRow } from './delivery-row.ts';

const aside = columnsOf(SetAsideSchema, 'aside');

/** Why mails are stuck. `NOT_STARTED`: nobody has tried yet, so no worker runs. */
export const stuckReasons = [
  'NOT_STARTED',
  'NO_SERVER',
  'UNREACHABLE',
  'TRY_LATER',
  'RELAY_REFUSED',
  'ADDRESS_REFUSED',
  'RETURNED',
  'REFUSED',
  'UNKNOWN_OUTCOME',
  'INTERNAL_ERROR',
  'OPEN_PLACE',
  'GAVE_UP',
] as const satisfies readonly (DeliveryProblem | 'NOT_STARTED')[];
export type StuckReason = (typeof stuckReasons)[number];

/** Seconds that a mail may wait for its first attempt before that is trouble. */
const longestQueueing = 60;

/**
 * Mails, as `delivery d`, that are late or given up and about which somebody can do something: not those whose code ran
 * out or whose addressee is gone, nor those that staff have set aside.
 */
export const stuckCondition = sql<boolean>`(
  ${d.address} is not null
  and (${d.state} = 'DEFERRED'
    or ${d.state} = 'QUEUED' and ${d.nextAttemptAt} < now() - make_interval(secs => ${longestQueueing})
      and coalesce(${d.leaseUntil} < now(), true)
    or ${d.state} in ('BOUNCED', 'FAILED') and ${d.problem} <> 'OUT_OF_DATE'
      and not exists (select from delivery_set_aside aside where ${aside.deliveryId} = ${d.id})))`;

/** A delivery with the size of the group that it is in. */
interface GroupedRow extends DeliveryRow {
  readonly reason: StuckReason;
  readonly count: number;
  readonly oldestAt: Date;
  /** its own place in the group, counted from 1 */
  readonly place: string;
}

/** Mails that are stuck for one reason. */
export interface StuckGroup {
  readonly reason: StuckReason;
  readonly count: number;
  readonly oldestAt: Date;
  /** the oldest ones */
  readonly deliveries: readonly DeliveryRow[];
}

/** Everything stuck, grouped by reason; the longest stuck group and delivery first. */
export async function stuckDeliveries(em: EntityManager, perReason: number): Promise<readonly StuckGroup[]> {
  const found = (
    await sql<GroupedRow>`
    select * from (
      select ${deliveryColumns}, coalesce(${d.problem}, 'NOT_STARTED') as reason,
        count(*) over same::int as count, min(${d.createdAt}) over same as "oldestAt",
        row_number() over (partition by coalesce(${d.problem}, 'NOT_STARTED') order by ${d.id}) as place
      from ${deliverySource} where ${stuckCondition}
      window same as (partition by coalesce(${d.problem}, 'NOT_STARTED'))) stuck
    where place <= ${perReason} order by "oldestAt", reason, place`.execute(em.getKysely())
  ).rows;
  const groups = Map.groupBy(found, ({ reason }) => reason);
  return [...groups].flatMap(([reason, deliveries]) => {
    const [first] = deliveries;
    return first ? [{ reason, count: first.count, oldestAt: first.oldestAt, deliveries }] : [];
  });
}
