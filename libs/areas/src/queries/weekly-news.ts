import { type CalendarDay, type Menus, type MunicipalityDirectory, plusDays } from '@ns/municipality';
import type { EntityManager, Text } from '@ns/platform';
import { leavesOf, publicNews, type PublicNews } from '@ns/signals';
import { nearestStreet, streetCode } from '@ns/streets';
import { type AreaKind, areaKind, isInArea, type Spot } from '../domain/area.ts';
import { areaName } from './area-name.ts';
import { allAreaSubscriptions, type AreaSubscription } from './area-subscriptions.ts';

/** An area as the mail names it. */
export interface FollowedArea {
  readonly kind: AreaKind;
  readonly name: Text;
  /** parameters of the page `/map` that show the same */
  readonly query: string;
}

/** What one person is to hear about a week. */
export interface PersonNews {
  readonly accountId: string;
  /** all that the person follows, the first one first */
  readonly areas: readonly FollowedArea[];
  /** each signal once, the newest first; never empty */
  readonly signals: readonly PublicNews[];
}

/**
 * The published signals that became public or came to their end in a week, by the people who follow their place or
 * category. People for whom there is no news are left out.
 * @param week its Monday
 */
export async function weeklyNews(
  tx: EntityManager,
  directory: MunicipalityDirectory,
  week: CalendarDay,
): Promise<readonly PersonNews[]> {
  const followed = await allAreaSubscriptions(tx);
  if (followed.length === 0) {
    return [];
  }
  const menus = await directory.menus(tx);
  const withStreets = followed.some(({ street }) => street !== null);
  const happened: { readonly news: PublicNews; readonly spot: Spot }[] = [];
  for (const news of await publicNews(tx, week, plusDays(week, 7))) {
    happened.push({ news, spot: await spotOf(tx, news, withStreets) });
  }
  const people: PersonNews[] = [];
  for (const [accountId, areas] of Map.groupBy(followed, (each) => each.accountId)) {
    const signals = happened
      .filter(({ spot }) => areas.some((area) => isInArea(area, spot, leavesIn(menus, area))))
      .map(({ news }) => news);
    if (signals.length > 0) {
      people.push({ accountId, areas: await described(tx, menus, areas), signals });
    }
  }
  return people;
}

async function spotOf(tx: EntityManager, { point, ...news }: PublicNews, withStreet: boolean): Promise<Spot> {
  const street = withStreet && point ? await nearestStreet(tx, point) : null;
  return { ...news, street: street && { settlement: street.settlement, code: streetCode(street) } };
}

function leavesIn(menus: Menus, { category }: AreaSubscription): readonly string[] {
  return category === null ? [] : leavesOf(menus, category);
}

async function described(
  tx: EntityManager,
  menus: Menus,
  areas: readonly AreaSubscription[],
): Promise<readonly FollowedArea[]> {
  const found: FollowedArea[] = [];
  for (const area of areas) {
    const { settlement, quarter, street, category } = area;
    const parts = Object.entries({ settlement, quarter, street, category }).flatMap<[string, string]>(([name, code]) =>
      code === null ? [] : [[name, code]],
    );
    found.push({
      kind: areaKind(area),
      name: await areaName(tx, menus, area),
      query: new URLSearchParams(parts).toString(),
    });
  }
  return found;
}
