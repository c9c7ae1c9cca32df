import { type EntityManager, sql } from '@ns/platform';
import { recordsTables } from '../entities/records.entities.ts';

/** Makes the register of participants due now; asked a hundred times at once, it is one question. */
export async function wantParticipants(em: EntityManager, url: string): Promise<void> {
  await recordsTables(em)
    .insertInto('seos_register')
    .values({ url, wanted_at: sql<Date>`now()` })
    .onConflict((known) => known.column('url').doUpdateSet({ wanted_at: sql<Date>`now()` }))
    .execute();
}

/** A message of a stranger must not make us ask more often than this. */
const pauseMinutes = 10;

/** The same for a certificate that the register may name by now; not more often than every ten minutes. */
export async function wantParticipantsAfterMessage(em: EntityManager, url: string): Promise<void> {
  await recordsTables(em)
    .updateTable('seos_register')
    .set({ wanted_at: sql<Date>`now()` })
    .where('url', '=', url)
    .where('wanted_at', 'is', null)
    .where(({ or, eb }) =>
      or([eb('tried_at', 'is', null), eb('tried_at', '<', sql<Date>`now() - ${pauseMinutes} * interval '1 minute'`)]),
    )
    .execute();
}
