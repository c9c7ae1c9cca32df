import { type EntityManager, firstRow, run, sql } from '@ns/platform';
import { e, s } from '../entities/index.ts';
import { placeColumns } from '../queries/place-columns.ts';
import { stemsOf } from './search-words.ts';

/** Raised when the rules of stems change: rows of an older edition are then written anew. */
export const searchEdition = 1;

/**
 * Writes what a signal is found by, from its description, texts of the place, notes and public messages as the caller's
 * transaction sees them. The caller holds the signal's row lock (or has just inserted it).
 */
export async function keepSearchable(tx: EntityManager, signalId: string): Promise<void> {
  const found = await firstRow(
    tx,
    sql<{ text: string }>`
    select concat_ws(' ', ${s.description}, ${placeColumns},
      (select string_agg(concat_ws(' ', ${e.message}, ${e.note}), ' ') from signal_event e
        where ${e.signalId} = ${s.id})) as text
    from signal s where ${s.id} = ${signalId}`,
  );
  if (!found) {
    return;
  }
  const stems = stemsOf(found.text);
  await run(
    tx,
    sql`
    insert into signal_search (signal_id, stems, edition) values (${signalId},
      array_to_tsvector(${stems}::text[]), ${searchEdition})
    on conflict (signal_id) do update set stems = excluded.stems, edition = excluded.edition`,
  );
  // Sorted, so that two transactions that bring the same new words never wait for each other in a circle.
  await run(
    tx,
    sql`
    insert into search_stem (stem) select stem from unnest(${stems}::text[]) with ordinality as given (stem, place)
    where not exists (select from search_stem known where known.stem = given.stem)
      order by place on conflict do nothing`,
  );
}
