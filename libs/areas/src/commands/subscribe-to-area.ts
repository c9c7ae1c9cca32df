import type { Menus } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { isUuid } from '@ns/signals';
import { streetByCode } from '@ns/streets';
import { type AreaProblem, areaProblems, unknownCode } from '../domain/area-problems.ts';
import type { Area } from '../domain/area.ts';
import { areaTables } from '../entities/area-subscription.entity.ts';
import type { Needs } from '../needs/areas-needs.ts';
import { areaSubscriptionsOf, type AreaSubscription } from '../queries/area-subscriptions.ts';

/** Areas that one account follows; a weekly mail about more is read by nobody. */
export const mostAreas = 20;

export type SubscribeOutcome =
  | { readonly kind: 'done'; readonly subscription: AreaSubscription }
  | { readonly kind: 'invalid'; readonly problems: readonly AreaProblem[] }
  | { readonly kind: 'tooMany' };

export interface SubscribeToAreaProps {
  readonly accountId: string;
  readonly area: Area;
}

/** Begins to follow an area that can be chosen today. Following the same area twice answers the first one. */
export async function subscribeToArea(
  { database, directory }: Needs<'database' | 'directory'>,
  { accountId, area }: SubscribeToAreaProps,
): Promise<SubscribeOutcome> {
  const menus = await directory.menus();
  return database.transaction(async (tx) => {
    const wrong = areaProblems(area);
    const problems = wrong.length > 0 ? wrong : await unknownCodes(tx, menus, area);
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    // One after another for one person: the areas are counted before one is added.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`areas/${accountId}`}, 0))`.execute(tx.getKysely());
    const followed = await areaSubscriptionsOf(tx, accountId);
    const known = followed.find((each) => isSame(each, area));
    if (known) {
      return { kind: 'done', subscription: known };
    }
    return followed.length >= mostAreas
      ? { kind: 'tooMany' }
      : { kind: 'done', subscription: await add(tx, accountId, area) };
  });
}

/** Ends to follow an area. @returns false when the account follows no area of this id */
export async function unsubscribeFromArea(
  { database }: Needs<'database'>,
  { accountId, id }: { readonly accountId: string; readonly id: string },
): Promise<boolean> {
  if (!isUuid(id)) {
    return false;
  }
  const ended = await areaTables(database.fork())
    .deleteFrom('area_subscription')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return ended.numDeletedRows === 1n;
}

async function add(tx: EntityManager, accountId: string, area: Area): Promise<AreaSubscription> {
  const { settlement, quarter, street, category } = area;
  const codes = { settlement_code: settlement, quarter_code: quarter, street_code: street, category_code: category };
  const added = await areaTables(tx)
    .insertInto('area_subscription')
    .values({ account_id: accountId, ...codes })
    .returning(['id', 'since'])
    .executeTakeFirstOrThrow();
  return { ...area, ...added, accountId };
}

/** Parts that the municipality does not have, or offers no longer. */
async function unknownCodes(tx: EntityManager, menus: Menus, area: Area): Promise<readonly AreaProblem[]> {
  const { settlement, quarter, street, category } = area;
  const offered = (entry: { readonly archivedAt?: Date | null } | undefined) =>
    entry !== undefined && entry.archivedAt == null;
  const quarters = menus.quarters.get(settlement ?? '') ?? [];
  return [
    ...(settlement !== null && !offered(menus.settlements.get(settlement)) ? [unknownCode('settlement')] : []),
    ...(quarter !== null && !offered(quarters.find(({ code }) => code === quarter)) ? [unknownCode('quarter')] : []),
    ...(street !== null && !(await streetByCode(tx, settlement ?? '', street)) ? [unknownCode('street')] : []),
    ...(category !== null && !offered(menus.categories.get(category)) ? [unknownCode('category')] : []),
  ];
}

function isSame(one: Area, other: Area): boolean {
  return (
    one.settlement === other.settlement &&
    one.quarter === other.quarter &&
    one.street === other.street &&
    one.category === other.category
  );
}
