import type { Database } from '@ns/platform';
import type { MailboxConfig } from '../config/letters.config.ts';
import { letterTables } from '../entities/letter.entity.ts';
import { placeOf } from '../mailbox/mailbox.ts';

/** Milliseconds for which a mailbox may be away, as for a restart of its server. */
const awayAfterMs = 180_000;

/**
 * What is not as it should be with the mailbox, in words for operators; empty when all is well. Letters wait in it
 * meanwhile, so it never makes the service unready.
 */
export async function lettersDegradation(
  database: Database,
  mailbox: MailboxConfig | undefined,
  now: () => Date = () => new Date(),
): Promise<readonly string[]> {
  if (!mailbox) {
    return [];
  }
  const state = await letterTables(database.fork())
    .selectFrom('letter_mailbox')
    .select('away_since as awaySince')
    .where('place', '=', placeOf(mailbox))
    .executeTakeFirst();
  const since = state?.awaySince;
  return since && now().getTime() - since.getTime() > awayAfterMs
    ? [`letters: the mailbox (LETTERS_IMAP_URL) cannot be read since ${since.toISOString()}; letters wait in it`]
    : [];
}
