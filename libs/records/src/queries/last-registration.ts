import { columnsOf, type EntityManager, onlyRow } from '@ns/platform';
import { RegistrationAttemptSchema } from '../entities/records.entities.ts';

const a = columnsOf(RegistrationAttemptSchema, 'a');

/** Exchanges that are looked through: one that is older says nothing about today. */
const looked = 1_000;

/** When the last document got its number; null when none of the newest exchanges gave one. */
export async function lastRegistrationAt(em: EntityManager): Promise<Date | null> {
  const { at } = await onlyRow<{ at: Date | null }>(em)`
    select max(${a.at}) as at
    from (select * from registration_attempt order by id desc limit ${looked}) a where ${a.outcome} = 'REGISTERED'`;
  return at;
}
