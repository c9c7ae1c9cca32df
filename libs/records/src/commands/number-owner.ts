import { signalRelation } from '@ns/signals';
import { type EntityManager, firstRow, sql } from '@ns/platform';
import { type IncomingNumber } from '../domain/records-system.ts';

/**
 * Whose number it is already: one number names one document of a register and year.
 * @param registrationId the registration that is to get it
 * @returns the reference of the other signal, or undefined
 */
export async function numberOwner(
  tx: EntityManager,
  registrationId: string,
  { number, date }: IncomingNumber,
): Promise<string | undefined> {
  const found = await firstRow(
    tx,
    sql<{ reference: string }>`
    select s.reference from registration mine
    join registration r on r.register = mine.register and r.id <> mine.id
    join ${signalRelation} s on s.id = r.signal_id
    where mine.id = ${registrationId} and r.incoming_number = ${number}
      and r.incoming_year = extract(year from ${date}::date)::int`,
  );
  return found?.reference;
}
