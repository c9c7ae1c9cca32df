import { type EntityManager, run, sql } from '@ns/platform';
import { endMailLinks } from '../mail-links/mail-link.ts';

/**
 * Forgets a person whose account was deleted: they follow nothing any more, the links in their mails end, and what
 * the staff wrote down about them when it entered signals for them goes. The signals stay as files.
 */
export async function forgetAccount(tx: EntityManager, accountId: string): Promise<void> {
  await run(tx, sql`delete from signal_follower where account_id = ${accountId}`);
  await endMailLinks(tx, accountId);
  await run(
    tx,
    sql`
    update signal_correspondent c set name = null, email = null, phone = null from signal s
    where s.id = c.signal_id and s.reporter_id = ${accountId}`,
  );
}
