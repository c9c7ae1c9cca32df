import { columnsOf, type EntityManager, sql, mustExist } from '@ns/platform';
import { RegistrationAttemptSchema } from '../entities/records.entities.ts';

const a = columnsOf(RegistrationAttemptSchema, 'a');

/** Exchanges that are looked through: one that is older says nothing about today. */
const looked = 1_000;

/** When the last document got its number; null when none of the newest exchanges gave one. */
export async function lastRegistrationAt(em: EntityManager): Promise<Date | null> {
  const { at } = mustExist(
    (
      await sql<{ at: Date | null }>`
    select max(${a.at}) as at
    from (select * from registration_attempt order by id desc limit ${looked}) a
      where ${a.outcome} = 'REGISTERED'`.execute(em.getKysely())
    ).rows[0],
    'The statement answers one row.',
  );
  return at;
}
