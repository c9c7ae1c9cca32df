import { settlementRelation } from '@ns/municipality';
import { type Database, type EntityManager, sql } from '@ns/platform';
import { metersToSegment, type Segment } from '../domain/line-distance.ts';
import { type StreetKind, wordsOfStreet } from '../domain/street-words.ts';
import { streetTables } from '../entities/street.entities.ts';
import { keepStreetSlugs } from './keep-street-slugs.ts';
import type { StreetLine, StreetsFile } from './streets-file.ts';

/** A street put together from the lines that bear its name. */
interface Street {
  readonly settlement: string;
  readonly kind: StreetKind;
  readonly name: string;
  readonly latin: string;
  readonly words: readonly string[];
  /** former names and other spellings */
  readonly aliases: readonly string[];
  readonly segments: readonly Segment[];
}

const s = settlementRelation('s');

const box = ['west', 'south', 'east', 'north'] as const;
const columns = ['settlement_code', 'kind', 'name', 'latin', 'words', 'lat', 'lon', ...box, 'length_m'] as const;

/** Segments of one statement; each has five parameters and PostgreSQL takes 65,535. */
const batch = 5_000;

/**
 * Replaces the streets of the database by those of the file, unless they are of this very file already. The seed leaves
 * imported streets alone.
 * @returns how many streets there are now; null when nothing had to be done
 */
export async function seedStreets(
  database: Database,
  file: StreetsFile,
  origin: 'seed' | 'import' = 'seed',
): Promise<number | null> {
  return database.transaction(async (tx) => {
    const known = await streetTables(tx)
      .selectFrom('street_source')
      .select(['digest', 'origin'])
      .forUpdate()
      .executeTakeFirst();
    if (known?.digest === file.digest || (origin === 'seed' && known?.origin === 'import')) {
      // Streets of before there were pages of streets have no address.
      await keepStreetSlugs(tx, []);
      return null;
    }
    return replaceStreets(tx, file, origin);
  });
}

/** Replaces the streets by those of the file, in the caller's transaction. @returns how many there are now */
export async function replaceStreets(tx: EntityManager, file: StreetsFile, origin: 'seed' | 'import'): Promise<number> {
  const tables = streetTables(tx);
  const streets = streetsOf(file);
  await tables.deleteFrom('street').execute();
  for (const street of streets) {
    await insertStreet(tx, street);
  }
  await keepStreetSlugs(tx, streets);
  const source = { digest: file.digest, origin };
  await tables
    .insertInto('street_source')
    .values(source)
    .onConflict((kept) => kept.column('only_row').doUpdateSet({ ...source, imported_at: sql<Date>`now()` }))
    .execute();
  return streets.length;
}

/** Removes the streets of settlements that are out of use: those of a municipality that another one replaced. */
export async function removeStreetsOutOfUse(tx: EntityManager): Promise<number> {
  const { numDeletedRows } = await streetTables(tx)
    .deleteFrom('street')
    .where(
      'settlement_code',
      'in',
      sql<string>`(
      select ${s.code} from ${s.relation} where ${s.archivedAt} is not null)`,
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** How many streets can be found by their name. */
export async function countStreets(em: EntityManager): Promise<number> {
  const { count } = await streetTables(em)
    .selectFrom('street')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The named streets of a file; lines of one name in one settlement are one street. */
export function streetsOf(file: StreetsFile): readonly Street[] {
  const named = file.lines.flatMap((line) => (line.name === undefined ? [] : [{ ...line, name: line.name }]));
  const keyOf = ({ settlement, kind, name }: (typeof named)[number]) =>
    JSON.stringify([settlement ?? file.settlement, kind ?? 'street', name]);
  return [...Map.groupBy(named, keyOf).values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) {
      return [];
    }
    const latin = first.latin ?? first.name;
    const aliases = lines.flatMap((each) => each.aliases ?? []);
    return [
      {
        settlement: first.settlement ?? file.settlement,
        kind: first.kind ?? 'street',
        name: first.name,
        latin,
        words: wordsOfStreet([first.name, latin, ...aliases]),
        aliases,
        segments: lines.flatMap(segmentsOf),
      },
    ];
  });
}

function segmentsOf({ line }: StreetLine): readonly Segment[] {
  return line.slice(1).map(([toLon, toLat], index) => {
    const [fromLon, fromLat] = line[index] ?? [toLon, toLat];
    return { fromLon, fromLat, toLon, toLat };
  });
}

async function insertStreet(tx: EntityManager, street: Street): Promise<void> {
  const { segments } = street;
  const corners = segments.flatMap(({ fromLon, fromLat, toLon, toLat }) => [
    { lon: fromLon, lat: fromLat },
    { lon: toLon, lat: toLat },
  ]);
  const [lons, lats] = [corners.map(({ lon }) => lon), corners.map(({ lat }) => lat)];
  const middle = middleOf(segments);
  const given = sql<never>`
    select ${s.code}, ${street.kind}, ${street.name}, ${street.latin}, ${street.words}::text[], ${middle.lat},
      ${middle.lon}, ${Math.min(...lons)}, ${Math.min(...lats)}, ${Math.max(...lons)}, ${Math.max(...lats)},
      ${Math.round(middle.length)}
    from ${s.relation} where ${s.code} = ${street.settlement}`;
  const row = await streetTables(tx)
    .insertInto('street')
    .columns(columns)
    .expression(given)
    .returning('id')
    .executeTakeFirst();
  if (!row) {
    return;
  }
  for (let at = 0; at < segments.length; at += batch) {
    const part = segments.slice(at, at + batch);
    const points = sql<never>`
      select ${row.id}, point(from_lon, from_lat), point(to_lon, to_lat)
      from unnest(${part.map(({ fromLon }) => fromLon)}::float8[], ${part.map(({ fromLat }) => fromLat)}::float8[],
        ${part.map(({ toLon }) => toLon)}::float8[], ${part.map(({ toLat }) => toLat)}::float8[])
        as segment (from_lon, from_lat, to_lon, to_lat)`;
    await streetTables(tx)
      .insertInto('street_segment')
      .columns(['street_id', 'from_point', 'to_point'])
      .expression(points)
      .execute();
  }
}

/** The point at half the length of a street, which lies on the street, and the length in metres. */
function middleOf(segments: readonly Segment[]): {
  readonly lat: number;
  readonly lon: number;
  readonly length: number;
} {
  const lengths = segments.map((segment) =>
    metersToSegment(
      { lat: segment.fromLat, lon: segment.fromLon },
      { ...segment, fromLon: segment.toLon, fromLat: segment.toLat },
    ),
  );
  const length = lengths.reduce((sum, one) => sum + one, 0);
  let rest = length / 2;
  for (const [index, segment] of segments.entries()) {
    const own = lengths[index] ?? 0;
    if (rest <= own || index === segments.length - 1) {
      const share = own === 0 ? 0 : Math.min(1, rest / own);
      return {
        lat: segment.fromLat + share * (segment.toLat - segment.fromLat),
        lon: segment.fromLon + share * (segment.toLon - segment.fromLon),
        length,
      };
    }
    rest -= own;
  }
  return { lat: 0, lon: 0, length };
}
