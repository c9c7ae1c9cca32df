import { type EntityManager, sql } from '@ns/platform';
import type { Area } from '../domain/area.ts';
import { a } from '../entities/area-subscription.entity.ts';

/** An area that somebody follows. */
export interface AreaSubscription extends Area {
  readonly id: string;
  readonly accountId: string;
  readonly since: Date;
}

/** Columns of `area_subscription a` in the shape of {@link AreaSubscription}. */
const subscriptionColumns = sql<AreaSubscription>`
  ${a.id}, ${a.accountId} as "accountId", ${a.settlementCode} as settlement, ${a.quarterCode} as quarter,
  ${a.streetCode} as street, ${a.categoryCode} as category, ${a.since}`;

/** The areas that an account follows, the latest begun first. */
export async function areaSubscriptionsOf(em: EntityManager, accountId: string): Promise<readonly AreaSubscription[]> {
  return (
    await sql<AreaSubscription>`
    select ${subscriptionColumns} from area_subscription a where ${a.accountId} = ${accountId}
    order by ${a.since} desc, ${a.id} desc`.execute(em.getKysely())
  ).rows;
}

/** All areas that are followed, by account and in the order in which they were begun. */
export async function allAreaSubscriptions(em: EntityManager): Promise<readonly AreaSubscription[]> {
  return (
    await sql<AreaSubscription>`
    select ${subscriptionColumns} from area_subscription a order by ${a.accountId}, ${a.since}, ${a.id}`.execute(
      em.getKysely(),
    )
  ).rows;
}
