import { type EntityManager, firstRow, sql } from '@ns/platform';

export type Condition = ReturnType<typeof sql<boolean>>;

/** A box of places. */
export interface Box {
  /** as a field of the filter */
  readonly condition: Condition;
  /** the same as a condition that an index of places serves */
  readonly byPlace: Condition;
  /** thousands of signals in it are met along the list sooner than by their places */
  readonly isCrowded: boolean;
  /** about this part of all signals is in it; undefined when it has but few, which are fetched by their places */
  readonly share: number | undefined;
}

/** The places of a box as its index serves them; in a crowded one they are of no use. */
export function boxCondition({ box }: { readonly box: Box | undefined }): Condition {
  return box && !box.isCrowded ? box.byPlace : sql<boolean>`true`;
}

/** Up to this number, signals in a box are fetched by the spatial index; in a denser box the list is walked. */
const fewInBox = 1_000;
/**
 * Sample of the newest signals with a location, and the number in the box that makes it dense or crowded: counting all
 * would cost more than the list.
 */
const [newest, manyOfNewest, crowdOfNewest] = [5_000, 50, 75];

export async function withinBox(em: EntityManager, bbox: readonly number[]): Promise<Box> {
  const [west = 0, south = 0, east = 0, north = 0] = bbox;
  const byPlace = sql<boolean>`(s.lat is not null and point(s.lon, s.lat) <@ box(point(${west}::float8,
    ${south}::float8), point(${east}::float8, ${north}::float8)))`;
  const alongList = sql<boolean>`(s.lon between ${west} and ${east} and s.lat between ${south} and ${north})`;
  // Asked beforehand: of points in a box the planner has no idea how many there are.
  const count = async (places: ReturnType<typeof sql>) =>
    (await firstRow(em, sql<{ count: number }>`select count(*)::int as count from ${places}`))?.count ?? 0;
  const inNewest = await count(
    sql`(select s.lon, s.lat from signal s where s.lat is not null order by s.created_at desc, s.id desc
      limit ${newest}) s where ${alongList}`,
  );
  const isDense =
    inNewest >= manyOfNewest ||
    (await count(sql`(select 1 from signal s where ${byPlace} limit ${fewInBox + 1}) inside`)) > fewInBox;
  return {
    condition: isDense ? alongList : byPlace,
    byPlace,
    isCrowded: inNewest >= crowdOfNewest,
    share: isDense ? Math.max(1, inNewest) / newest : undefined,
  };
}
