import { type EntityManager, type RowOf, selection, sql } from '@ns/platform';
import { readStreetCode } from '../domain/street-code.ts';
import { readStreetSearch } from '../domain/street-words.ts';
import { s, StreetSchema } from '../entities/street.entities.ts';

const box = ['west', 'south', 'east', 'north'] as const;
const fields = ['id', 'kind', 'name', 'latin', 'lat', 'lon', ...box] as const;

/** A street as it is found. */
export interface StreetRow extends Pick<RowOf<typeof StreetSchema>, (typeof fields)[number]> {
  readonly settlement: string;
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
): Promise<{ readonly streets: readonly StreetRow[]; readonly houseNumber: string }> {
  const { words, houseNumber } = readStreetSearch(text);
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
    sql<StreetRow>`select ${columns} from street s
        where ${s.settlementCode} = ${settlement} and ${s.kind} = ${known.kind} and ${s.name} = ${known.name}`
      .execute(em.getKysely())
      .then(({ rows: [row] }) => row)
  );
}

/** Words are letters and digits, so a pattern has no signs to be escaped. */
function startsWith(word: string): string {
  return `${word}%`;
}
