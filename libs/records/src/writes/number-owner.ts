import { signalRelation } from '@ns/signals';
import { columnsOf, type EntityManager, sql } from '@ns/platform';
import type { IncomingNumber } from '../domain/records-system.ts';
import { r, RegistrationSchema } from '../entities/records.entities.ts';

const mine = columnsOf(RegistrationSchema, 'mine');
const s = signalRelation('s');

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
  const found = (
    await sql<{ reference: string }>`
    select ${s.reference} from registration mine
    join registration r on ${r.register} = ${mine.register} and ${r.id} <> ${mine.id}
    join ${s.relation} on ${s.id} = ${r.signalId}
    where ${mine.id} = ${registrationId} and ${r.incomingNumber} = ${number}
      and ${r.incomingYear} = extract(year from ${date}::date)::int`.execute(tx.getKysely())
  ).rows[0];
  return found?.reference;
}
