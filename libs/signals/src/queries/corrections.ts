import { anyOf, type EntityManager, inKeyOrder } from '@ns/platform';
import type { Correction } from '../domain/correction.ts';
import { correctedFields } from '../domain/correction.ts';
import { signalTables } from '../entities/index.ts';

/** What events corrected, one list per event in the order of the ids and, in it, of the fields. */
export async function correctionsOf(
  em: EntityManager,
  eventIds: readonly string[],
): Promise<readonly (readonly Correction[])[]> {
  const found = await signalTables(em)
    .selectFrom('signal_correction')
    .select(['event_id as eventId', 'field', 'before', 'after'])
    .where('event_id', '=', anyOf(eventIds))
    .execute();
  const placeOf = ({ field }: Correction) => correctedFields.indexOf(field);
  return inKeyOrder(eventIds, found, ({ eventId }) => eventId).map((corrections) =>
    corrections.toSorted((one, other) => placeOf(one) - placeOf(other)),
  );
}
