import { type EntityManager, type RowOf, selection, sql } from '@ns/platform';
import { readStreetCode, streetCode } from '../domain/street-code.ts';
import { namesWhole, readStreetSearch } from '../domain/street-words.ts';
import { g, s, StreetSchema } from '../entities/street.entities.ts';

const box = ['west', 'south', 'east', 'north'] as const;
const fields = ['id', 'kind', 'name', 'latin', 'lat', 'lon', ...box] as const;

/** A street as it is found. */
export interface StreetRow extends Pick<RowOf<typeof StreetSchema>, (typeof fields)[number]> {
  readonly settlement: string;
}

/** A street that was looked for by words. */
export interface FoundStreetRow extends StreetRow {
  /** whether the text names the whole street */
  readonly exact: boolean;
}

const columns = sql`${selection(StreetSchema, 's', fields)}, ${s.settlementCode} as settlement`;

/**
 * Streets whose words begin with all words of the text, in Cyrillic or typed with Latin letters; those whose name
 * begins with the first word come first, then the longer ones. Empty when the text says nothing.
 * @param settlement only streets of this settlement; null for all
 */
export async function searchStreets(
  em: EntityManager,
  { text, settlement, first }: { readonly text: string; readonly settlement: string | null; readonly first: number },
): Promise<{ readonly streets: readonly FoundStreetRow[]; readonly houseNumber: string }> {
  const search = readStreetSearch(text);
  const { words, houseNumber } = search;
  const [beginning] = words;
  if (!beginning) {
    return { streets: [], houseNumber };
  }
  const conditions = words.map(
    (spellings) =>
      sql`exists (select from unnest(${s.words}) word where word like any(${spellings.map(startsWith)}::text[]))`,
  );
  const beginsWith = beginning.map(startsWith);
  const streets = (
    await sql<StreetRow>`select ${columns} from street s
      where ${sql.join(conditions, sql` and `)} and (${settlement}::text is null or ${s.settlementCode} = ${settlement})
      order by (lower(${s.name}) like any(${beginsWith}::text[])
        or lower(${s.latin}) like any(${beginsWith}::text[])) desc,
        ${s.lengthM} desc, ${s.id} limit ${first}`.execute(em.getKysely())
  ).rows;
  return { streets: streets.map((street) => ({ ...street, exact: namesWhole(search, street) })), houseNumber };
}

/** The street of a settlement that a code names; undefined when there is none. */
export async function streetByCode(
  em: EntityManager,
  settlement: string,
  code: string,
): Promise<StreetRow | undefined> {
  const known = readStreetCode(code);
  return (
    known &&
    sql<StreetRow>`select ${columns} from street s
        where ${s.settlementCode} = ${settlement} and ${s.kind} = ${known.kind} and ${s.name} = ${known.name}`
      .execute(em.getKysely())
      .then(({ rows: [row] }) => row)
  );
}

/** Those of some streets that exist, by `settlement/code`. */
export async function streetsByCodes(
  em: EntityManager,
  streets: readonly { readonly settlement: string; readonly code: string }[],
): Promise<ReadonlyMap<string, StreetRow>> {
  const keys = streets.map(({ settlement, code }) => `${settlement}/${code}`);
  const settlements = streets.map(({ settlement }) => settlement);
  const found = sql<StreetRow>`select ${columns} from street s
    where ${s.settlementCode} = any(${settlements}::text[])
      and ${s.settlementCode} || '/' || ${s.kind} || '.' || ${s.name} = any(${keys}::text[])`;
  const { rows } = await found.execute(em.getKysely());
  return new Map(rows.map((row) => [`${row.settlement}/${streetCode(row)}`, row]));
}

/** A straight piece of a street: longitude and latitude of its two ends. */
interface Piece {
  readonly fromLon: number;
  readonly fromLat: number;
  readonly toLon: number;
  readonly toLat: number;
}

/** Longer streets are drawn without their last pieces. */
export const mostPieces = 500;

/** The straight pieces of a street, in no order, at most 500; none when there is no such street. */
export async function piecesOfStreet(em: EntityManager, settlement: string, code: string): Promise<readonly Piece[]> {
  const known = readStreetCode(code);
  if (!known) {
    return [];
  }
  return (
    await sql<Piece>`select ${g.fromPoint}[0] as "fromLon", ${g.fromPoint}[1] as "fromLat",
        ${g.toPoint}[0] as "toLon", ${g.toPoint}[1] as "toLat"
      from street_segment g join street s on ${s.id} = ${g.streetId}
      where ${s.settlementCode} = ${settlement} and ${s.kind} = ${known.kind} and ${s.name} = ${known.name}
      limit ${mostPieces}`.execute(em.getKysely())
  ).rows;
}

/** The pieces of a street in one row of numbers: longitude and latitude of one end and of the other, for each. */
export async function lineOfStreet(em: EntityManager, settlement: string, code: string): Promise<number[]> {
  const pieces = await piecesOfStreet(em, settlement, code);
  return pieces.flatMap(({ fromLon, fromLat, toLon, toLat }) => [fromLon, fromLat, toLon, toLat]);
}

/** Words are letters and digits, so a pattern has no signs to be escaped. */
function startsWith(word: string): string {
  return `${word}%`;
}
