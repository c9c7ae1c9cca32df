import type { Forget } from '@ns/identity';
import { anyOf, sql } from '@ns/platform';
import { insightsTables } from '../entities/index.ts';
import { lockFacts } from './keep-facts.ts';

/**
 * Of an erased signal its fact stays as it is counted: categories, places by name, days and counts. Its point, the
 * number of its document and who was responsible go; copies are made anew without them. Facts of erased signals are
 * not made again, so that none is made of what is left of its signal.
 */
export const forgetInInsights: Forget = async (tx, forgotten) => {
  if ('people' in forgotten || forgotten.part !== 'REPORT') {
    return;
  }
  const { signals } = forgotten;
  await lockFacts(tx, signals);
  const tables = insightsTables(tx);
  await tables.deleteFrom('signal_fact_person').where('id', '=', anyOf(signals)).execute();
  await tables
    .updateTable('signal_fact')
    .set({ lat: null, lon: null, incoming_number: null, position: null })
    .where('id', '=', anyOf(signals))
    .execute();
  const at = sql<Date>`now()`;
  await tables
    .insertInto('fact_forgetting')
    .values({ at })
    .onConflict((known) => known.column('id').doUpdateSet({ at }))
    .execute();
};
