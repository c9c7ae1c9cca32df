import { type EntityManager, firstRow, rows, sql } from '@ns/platform';
import { readStreetCode } from '../domain/street-code.ts';
import { readStreetSearch, type StreetKind } from '../domain/street-words.ts';

/** A street as it is found. */
export interface StreetRow {
  readonly id: number;
  readonly settlement: string;
  readonly kind: StreetKind;
  readonly name: string;
  readonly latin: string;
  readonly lat: number;
  readonly lon: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const columns = sql`s.id, s.settlement_code as settlement, s.kind, s.name, s.latin, s.lat, s.lon, s.west, s.south,
  s.east, s.north`;

/**
 * Streets whose words begin with all words of the text, in Cyrillic or typed with Latin letters; those whose name
 * begins with the first word come first, then the longer ones. Empty when the text says nothing.
 * @param settlement only streets of this settlement; null for all
 */
export async function searchStreets(
  em: EntityManager,
  { text, settlement, first }: { readonly text: string; readonly settlement: string | null; readonly first: number },
): Promise<{ readonly streets: readonly StreetRow[]; readonly houseNumber: string }> {
  const { words, houseNumber } = readStreetSearch(text);
  const [beginning] = words;
  if (!beginning) {
    return { streets: [], houseNumber };
  }
  const conditions = words.map(
    (spellings) =>
      sql`exists (select from unnest(s.words) word where word like any(${spellings.map(startsWith)}::text[]))`,
  );
  const beginsWith = beginning.map(startsWith);
  const streets = await rows(
    em,
    sql<StreetRow>`select ${columns} from street s
      where ${sql.join(conditions, sql` and `)} and (${settlement}::text is null or s.settlement_code = ${settlement})
      order by (lower(s.name) like any(${beginsWith}::text[]) or lower(s.latin) like any(${beginsWith}::text[])) desc,
        s.length_m desc, s.id limit ${first}`,
  );
  return { streets, houseNumber };
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
    firstRow(
      em,
      sql<StreetRow>`select ${columns} from street s
        where s.settlement_code = ${settlement} and s.kind = ${known.kind} and s.name = ${known.name}`,
    )
  );
}

/** Words are letters and digits, so a pattern has no signs to be escaped. */
function startsWith(word: string): string {
  return `${word}%`;
}
