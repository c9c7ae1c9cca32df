import { type EntityManager, sql } from '@ns/platform';

/**
 * PostgreSQL channel on which the end of a session and changed rights are announced, so that the live subscriptions of
 * every api process are looked at again at once and not with the next event.
 */
export const rightsChannel = 'ns_rights';

/** Announces, when the transaction commits, that somebody may see less than before. */
export async function announceRights(tx: EntityManager): Promise<void> {
  await sql`select pg_notify(${rightsChannel}, '')`.execute(tx.getKysely());
}
