import { signalRelation } from '@ns/signals';
import { type EntityManager, sql } from '@ns/platform';
import { r, recordsTables } from '../entities/records.entities.ts';

const s = signalRelation('s');

/** Forgets what staff corrected about a person whose account was deleted. */
export async function forgetCorrespondent(tx: EntityManager, accountId: string): Promise<void> {
  const theirs = sql<string>`(select ${r.id} from registration r join ${s.relation} on ${s.id} = ${r.signalId}
    where ${s.reporterId} = ${accountId})`;
  await recordsTables(tx).deleteFrom('registration_correspondent').where('registration_id', 'in', theirs).execute();
}
