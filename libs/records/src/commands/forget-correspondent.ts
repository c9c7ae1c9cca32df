import { type EntityManager, run, sql } from '@ns/platform';

/** Forgets what staff corrected about a person whose account was deleted. */
export async function forgetCorrespondent(tx: EntityManager, accountId: string): Promise<void> {
  await run(
    tx,
    sql`
    delete from registration_correspondent c using registration r, signal s
    where r.id = c.registration_id and s.id = r.signal_id and s.reporter_id = ${accountId}`,
  );
}
