import { anyOf, columnsOf, type EntityManager, sql } from '@ns/platform';
import { SearchStemSchema, SignalSearchSchema } from '../entities/finding.entity.ts';
import { signalTables } from '../entities/index.ts';

const found = columnsOf(SignalSearchSchema, 'found');
const known = columnsOf(SearchStemSchema, 'known');

/** The stems that signals are found by. */
export async function stemsOfSignals(em: EntityManager, ids: readonly string[]): Promise<readonly string[]> {
  const stems = sql<{ stem: string }>`
    select distinct stem from signal_search found, unnest(tsvector_to_array(${found.stems})) as stem
    where ${found.signalId} = ${anyOf(ids)} order by stem`;
  return (await stems.execute(em.getKysely())).rows.map(({ stem }) => stem);
}

/** Removes those of some stems that no signal contains any more: a rare name is a word like any other. */
export async function forgetUnusedStems(tx: EntityManager, stems: readonly string[]): Promise<void> {
  const asQuery = sql`('''' || replace(replace(${known.stem}, '\\', '\\\\'), '''', '''''') || '''')::tsquery`;
  const unused = sql<string>`(
    select ${known.stem} from search_stem known where ${known.stem} = ${anyOf(stems)}
      and not exists (select from signal_search found where ${found.stems} @@ ${asQuery}))`;
  await signalTables(tx).deleteFrom('search_stem').where('stem', 'in', unused).execute();
}
