import { nearestQuarter, quarterRelation } from '@ns/municipality';
import { columnsOf, type EntityManager, sql } from '@ns/platform';
import { SearchStemSchema } from '../entities/finding.entity.ts';
import { e, s, signalTables } from '../entities/index.ts';
import { placeColumns } from '../queries/place-columns.ts';
import { lexemeOf } from './menu-entries.ts';
import { stemsOf } from './search-words.ts';

const known = columnsOf(SearchStemSchema, 'known');
const q = quarterRelation('q');

/** Raised when the rules of stems change: rows of an older edition are then written anew. */
export const searchEdition = 4;

/** What a signal is found by, as it stands in the tables. */
interface Findable {
  readonly text: string;
  readonly category: string;
  readonly department: string;
  readonly settlement: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** of its settlement, when it has a point */
  readonly quarters: readonly { readonly code: string; readonly lat: number; readonly lon: number }[] | null;
}

/**
 * Writes what a signal is found by, from its description, texts of the place, notes and public messages, and the codes
 * of its category, department, settlement and nearest quarter, as the caller's transaction sees them. The caller holds
 * the signal's row lock (or has just inserted it).
 */
export async function keepSearchable(tx: EntityManager, signalId: string): Promise<void> {
  const signal = sql<Findable>`
    select concat_ws(' ', ${s.description}, ${placeColumns}, (
        select string_agg(concat_ws(' ', ${e.message}, ${e.note}), ' ') from signal_event e
        where ${e.signalId} = ${s.id})) as text,
      ${s.categoryCode} as category, ${s.departmentCode} as department, ${s.settlementCode} as settlement,
      ${s.lat} as lat, ${s.lon} as lon, (
        select jsonb_agg(jsonb_build_object('code', ${q.code}, 'lat', ${q.lat}, 'lon', ${q.lon})) from ${q.relation}
        where ${q.settlementCode} = ${s.settlementCode} and ${q.lat} is not null and ${s.lat} is not null) as quarters
    from signal s where ${s.id} = ${signalId}`;
  const [found] = (await signal.execute(tx.getKysely())).rows;
  if (!found) {
    return;
  }
  const stems = stemsOf(found.text);
  const searchable = {
    stems: sql<string>`array_to_tsvector(${[...stems, ...entriesOf(found)]}::text[])`,
    edition: searchEdition,
  };
  await signalTables(tx)
    .insertInto('signal_search')
    .values({ signal_id: signalId, ...searchable })
    .onConflict((written) => written.column('signal_id').doUpdateSet(searchable))
    .execute();
  // Sorted, so that two transactions that bring the same new words never wait for each other in a circle.
  const newStems = sql<never>`
    select stem from unnest(${stems}::text[]) with ordinality as given (stem, place)
    where not exists (select from search_stem known where ${known.stem} = given.stem) order by place`;
  await signalTables(tx)
    .insertInto('search_stem')
    .columns(['stem'])
    .expression(newStems)
    .onConflict((there) => there.doNothing())
    .execute();
}

/** The entries of the menus that a signal belongs to. */
function entriesOf({ category, department, settlement, lat, lon, quarters }: Findable): readonly string[] {
  const quarter = nearestQuarter(quarters ?? [], lat === null || lon === null ? null : { lat, lon });
  return [
    lexemeOf('category', category),
    lexemeOf('department', department),
    lexemeOf('settlement', settlement),
    ...(quarter === null ? [] : [lexemeOf('quarter', settlement, quarter)]),
  ];
}
