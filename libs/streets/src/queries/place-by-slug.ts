import { codeOfSlug, type FormerSlug, isInUse, type Menus, slugsByCode } from '@ns/municipality';
import { defaultTag, type EntityManager, sql } from '@ns/platform';
import { readStreetCode } from '../domain/street-code.ts';
import { streetTables } from '../entities/street.entities.ts';

/** The kinds of places that have a page. */
export const placeKinds = ['STREET', 'QUARTER', 'SETTLEMENT'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A place that has a page, by codes; the code of a settlement is that of `settlement`. */
export interface PlaceCode {
  readonly kind: PlaceKind;
  /** EKATTE code */
  readonly settlement: string;
  /** of the street or quarter within its settlement; empty for a settlement */
  readonly code: string;
}

/** The first part of the path of each kind. */
const roots: Readonly<Record<PlaceKind, string>> = { STREET: 'ulitsa', QUARTER: 'kvartal', SETTLEMENT: 'selishte' };

/** A place with the path of its page. */
export interface FoundPlace extends PlaceCode {
  /** `/ulitsa/ruse/bulevard-lipnik` */
  readonly path: string;
}

/** What the slug of a street may be; nothing else is looked up. */
const slugForm = /^[a-z0-9-]{1,200}$/;

/**
 * The place that the parts of a path mean; also by former names or codes, where its path is another one. undefined when
 * there is none in use.
 */
export async function placeBySlug(
  em: EntityManager,
  menus: Menus,
  kind: PlaceKind,
  settlement: string,
  slug: string,
): Promise<FoundPlace | undefined> {
  const town = codeOfSlug(settlementsOf(menus), formerOf(menus.formerSlugs, null), settlement.toLowerCase());
  if (town === undefined) {
    return undefined;
  }
  const part = slug.toLowerCase();
  const code =
    kind === 'SETTLEMENT'
      ? ''
      : kind === 'QUARTER'
        ? codeOfSlug(quartersOf(menus, town), formerOf(menus.formerSlugs, town), part)
        : slugForm.test(part)
          ? await streetBySlug(em, town, part)
          : undefined;
  return code === undefined ? undefined : placeOfCode(em, menus, { kind, settlement: town, code });
}

/** A place by its codes with its path; undefined when there is none in use. */
export async function placeOfCode(em: EntityManager, menus: Menus, place: PlaceCode): Promise<FoundPlace | undefined> {
  const { kind, settlement, code } = place;
  const town = slugsByCode(settlementsOf(menus)).get(settlement);
  const own =
    kind === 'SETTLEMENT'
      ? ''
      : kind === 'QUARTER'
        ? slugsByCode(quartersOf(menus, settlement)).get(code)
        : (await slugsOfStreets(em, [{ settlement, code }])).get(`${settlement}/${code}`);
  return town === undefined || own === undefined ? undefined : { ...place, path: pathOf(kind, town, own) };
}

/** The paths of all places that have a page. */
export async function pathsOfPlaces(em: EntityManager, menus: Menus): Promise<readonly string[]> {
  const towns = slugsByCode(settlementsOf(menus));
  const streets = await currentSlugs(em).execute();
  return [
    ...[...towns].flatMap(([settlement, town]) => [
      pathOf('SETTLEMENT', town, ''),
      ...[...slugsByCode(quartersOf(menus, settlement)).values()].map((own) => pathOf('QUARTER', town, own)),
    ]),
    ...streets.flatMap(({ settlement, slug }) => {
      const town = towns.get(settlement);
      return town === undefined ? [] : [pathOf('STREET', town, slug)];
    }),
  ];
}

/** The paths of the pages of streets, by `settlement/code`; without those that have none. */
export async function pathsOfStreets(
  em: EntityManager,
  menus: Menus,
  streets: readonly { readonly settlement: string; readonly code: string }[],
): Promise<ReadonlyMap<string, string>> {
  const towns = slugsByCode(settlementsOf(menus));
  return new Map(
    [...(await slugsOfStreets(em, streets))].flatMap<[string, string]>(([key, slug]) => {
      const town = towns.get(key.slice(0, key.indexOf('/')));
      return town === undefined ? [] : [[key, pathOf('STREET', town, slug)]];
    }),
  );
}

function pathOf(kind: PlaceKind, town: string, own: string): string {
  return `/${roots[kind]}/${town}${own === '' ? '' : `/${own}`}`;
}

/** The code of the street that has a slug or had it, while there is such a street. */
async function streetBySlug(em: EntityManager, settlement: string, slug: string): Promise<string | undefined> {
  const row = await streetTables(em)
    .selectFrom('street_slug as l')
    .innerJoin('street as s', (join) =>
      join
        .onRef('s.settlement_code', '=', 'l.settlement_code')
        .on(sql<boolean>`s.kind || '.' || s.name = l.street_code`),
    )
    .select('l.street_code as code')
    .where('l.settlement_code', '=', settlement)
    .where('l.slug', '=', slug)
    .executeTakeFirst();
  return row?.code;
}

/** By `settlement/code`; codes that no street has are left out. */
async function slugsOfStreets(
  em: EntityManager,
  streets: readonly { readonly settlement: string; readonly code: string }[],
): Promise<ReadonlyMap<string, string>> {
  const real = streets.filter(({ code }) => readStreetCode(code) !== undefined);
  if (real.length === 0) {
    return new Map();
  }
  const rows = await currentSlugs(em)
    .where(
      sql<boolean>`(l.settlement_code, l.street_code) in (select * from unnest(
        ${real.map(({ settlement }) => settlement)}::text[], ${real.map(({ code }) => code)}::text[]))`,
    )
    .execute();
  return new Map(rows.map(({ settlement, code, slug }) => [`${settlement}/${code}`, slug]));
}

/** Addresses of the streets that there are. */
function currentSlugs(em: EntityManager) {
  return streetTables(em)
    .selectFrom('street_slug as l')
    .innerJoin('street as s', (join) =>
      join
        .onRef('s.settlement_code', '=', 'l.settlement_code')
        .on(sql<boolean>`s.kind || '.' || s.name = l.street_code`),
    )
    .select(['l.settlement_code as settlement', 'l.street_code as code', 'l.slug'])
    .where('l.is_former', '=', false);
}

/** What named the quarters of a settlement before; null: what named settlements. The newest first. */
function formerOf(former: Menus['formerSlugs'], settlement: string | null): readonly FormerSlug[] {
  return former.flatMap(({ settlementCode, quarterCode, slug }) => {
    if (settlement === null) {
      return quarterCode === '' ? [{ slug, code: settlementCode }] : [];
    }
    return settlementCode === settlement && quarterCode !== '' ? [{ slug, code: quarterCode }] : [];
  });
}

function settlementsOf(menus: Menus) {
  return [...menus.settlements.values()]
    .filter(isInUse)
    .map(({ code, name }) => ({ code, name: name[defaultTag] ?? code }));
}

function quartersOf(menus: Menus, settlement: string) {
  return (menus.quarters.get(settlement) ?? [])
    .filter(isInUse)
    .map(({ code, name }) => ({ code, name: name[defaultTag] ?? code }));
}
