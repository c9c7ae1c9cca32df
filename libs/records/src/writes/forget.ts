import { type Forget, forEachPerson } from '@ns/identity';
import { anyOf, type EntityManager } from '@ns/platform';
import { recordsTables } from '../entities/records.entities.ts';
import { forgetCorrespondent } from './forget-correspondent.ts';

/**
 * Forgets reporters as staff corrected them and, with a report, what the records system said about it. Numbers and days
 * stay: the document that they name is kept, or destroyed, by the plan of the records system.
 */
export const forgetInRecords: Forget = async (tx, forgotten) => {
  if ('people' in forgotten) {
    return forEachPerson(forgotten.people, (accountId) => forgetCorrespondent(tx, accountId));
  }
  const { signals, part } = forgotten;
  if (part !== 'REPORT' && part !== 'REPORTER') {
    return;
  }
  const tables = recordsTables(tx);
  const found = await tables.selectFrom('registration').select('id').where('signal_id', '=', anyOf(signals)).execute();
  const theirs = anyOf(found.map((row) => row.id));
  await tables.deleteFrom('registration_correspondent').where('registration_id', '=', theirs).execute();
  if (part === 'REPORT') {
    await tables.updateTable('registration').set({ problem_detail: null }).where('id', '=', theirs).execute();
    await tables
      .updateTable('registration_attempt')
      .set({ detail: null })
      .where('registration_id', '=', theirs)
      .execute();
    await tables
      .updateTable('registration_change')
      .set({ reason: null })
      .where('registration_id', '=', theirs)
      .execute();
    await tables
      .updateTable('registration_refused_document')
      .set({ reason: '' })
      .where('registration_id', '=', theirs)
      .execute();
  }
};

/**
 * Signals whose documents are still on their way: they are needed as they are.
 * @param signals those of these; left out: all
 */
export async function signalsOnTheirWay(em: EntityManager, signals?: readonly string[]): Promise<ReadonlySet<string>> {
  const open = recordsTables(em)
    .selectFrom('registration')
    .select('signal_id')
    .where('state', 'in', ['PENDING', 'NEEDS_ATTENTION']);
  const found = signals ? open.where('signal_id', '=', anyOf(signals)) : open;
  return new Set((await found.execute()).map((row) => row.signal_id));
}
