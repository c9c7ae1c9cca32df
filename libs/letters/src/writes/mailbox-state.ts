import { type EntityManager, sql } from '@ns/platform';
import { letterTables } from '../entities/letter.entity.ts';

/** How far a mailbox was read; from its beginning when it was never read, or its numbers are new. */
export async function lastLetterRead(em: EntityManager, place: string, validity: string): Promise<number> {
  const known = await letterTables(em)
    .selectFrom('letter_mailbox')
    .select(['uid_validity as validity', 'last_uid as lastUid'])
    .where('place', '=', place)
    .executeTakeFirst();
  return known?.validity === validity ? Number(known.lastUid) : 0;
}

/** Writes down that every letter up to this one is here. */
export async function noteLetterRead(
  tx: EntityManager,
  place: string,
  { validity, uid }: { readonly validity: string; readonly uid: number },
): Promise<void> {
  const read = { uid_validity: validity, last_uid: String(uid) };
  await letterTables(tx)
    .insertInto('letter_mailbox')
    .values({ place, ...read })
    .onConflict((there) => there.column('place').doUpdateSet(read))
    .execute();
}

/** Writes down that the mailbox was looked at just now, or could not be. */
export async function noteMailboxSeen(em: EntityManager, place: string, isThere: boolean): Promise<void> {
  const now = sql<Date>`now()`;
  await letterTables(em)
    .insertInto('letter_mailbox')
    .values({ place, ...(isThere ? { read_at: now } : { away_since: now }) })
    .onConflict((there) =>
      there
        .column('place')
        .doUpdateSet(
          isThere
            ? { read_at: now, away_since: null }
            : { away_since: sql<Date>`coalesce(letter_mailbox.away_since, now())` },
        ),
    )
    .execute();
}
