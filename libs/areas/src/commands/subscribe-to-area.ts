import { type Menus, type MunicipalityDirectory } from '@ns/municipality';
import { type Database, type EntityManager, firstRow, run, sql } from '@ns/platform';
import { isUuid } from '@ns/signals';
import { streetByCode } from '@ns/streets';
import { type AreaProblem, areaProblems, unknownCode } from '../domain/area-problems.ts';
import { type Area } from '../domain/area.ts';
import { areaSubscriptionsOf, type AreaSubscription, subscriptionColumns } from '../queries/area-subscriptions.ts';

/** Areas that one account follows; a weekly mail about more is read by nobody. */
export const mostAreas = 20;

export type SubscribeOutcome =
  | { readonly kind: 'done'; readonly subscription: AreaSubscription }
  | { readonly kind: 'invalid'; readonly problems: readonly AreaProblem[] }
  | { readonly kind: 'tooMany' };

/** Citizens begin and end to follow a part of the city. */
export class SubscribeToArea {
  constructor(
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
  ) {}

  /** Begins to follow an area that can be chosen today. Following the same area twice answers the first one. */
  async subscribe(accountId: string, area: Area): Promise<SubscribeOutcome> {
    const menus = await this.directory.menus();
    return this.database.transaction(async (tx) => {
      const wrong = areaProblems(area);
      const problems = wrong.length > 0 ? wrong : await unknownCodes(tx, menus, area);
      if (problems.length > 0) {
        return { kind: 'invalid', problems };
      }
      // One after another for one person: the areas are counted before one is added.
      await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`areas/${accountId}`}, 0))`);
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

  /** @returns false when the account follows no area of this id */
  async unsubscribe(accountId: string, id: string): Promise<boolean> {
    return (
      isUuid(id) &&
      (await run(
        this.database.fork(),
        sql`delete from area_subscription where id = ${id} and account_id = ${accountId}`,
      )) === 1
    );
  }
}

async function add(tx: EntityManager, accountId: string, area: Area): Promise<AreaSubscription> {
  const added = await firstRow(
    tx,
    sql<AreaSubscription>`
    insert into area_subscription as a (account_id, settlement_code, quarter_code, street_code, category_code)
    values (${accountId}, ${area.settlement}, ${area.quarter}, ${area.street}, ${area.category})
    returning ${subscriptionColumns}`,
  );
  if (!added) {
    throw new Error('The area was not written.');
  }
  return added;
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
