import { columnsOf, type EntityManager, sql } from '@ns/platform';
import { SearchStemSchema } from '../entities/finding.entity.ts';
import { e, s, signalTables } from '../entities/index.ts';
import { placeColumns } from '../queries/place-columns.ts';
import { stemsOf } from './search-words.ts';

const known = columnsOf(SearchStemSchema, 'known');

/** Raised when the rules of stems change: rows of an older edition are then written anew. */
export const searchEdition = 2;

/**
 * Writes what a signal is found by, from its description, texts of the place, notes and public messages as the caller's
 * transaction sees them. The caller holds the signal's row lock (or has just inserted it).
 */
export async function keepSearchable(tx: EntityManager, signalId: string): Promise<void> {
  const texts = sql<string>`concat_ws(' ', ${s.description}, ${placeColumns}, (
    select string_agg(concat_ws(' ', ${e.message}, ${e.note}), ' ') from signal_event e
    where ${e.signalId} = ${s.id}))`;
  const signals = signalTables(tx).selectFrom('signal as s').select(texts.as('text'));
  const found = await signals.where('s.id', '=', signalId).executeTakeFirst();
  if (!found) {
    return;
  }
  const stems = stemsOf(found.text);
  const searchable = { stems: sql<string>`array_to_tsvector(${stems}::text[])`, edition: searchEdition };
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
