import { anyOf, columnsOf, type EntityManager, sql } from '@ns/platform';
import { answeredOutcomes } from '../domain/exchange.ts';
import type { ExchangeEnd } from '../domain/systematic-problem.ts';
import { RegistrationAttemptSchema } from '../entities/records.entities.ts';

/** Enough to see whether several documents have the same trouble. */
const looked = 20;

const a = columnsOf(RegistrationAttemptSchema, 'a');

/** How the newest exchanges that we began ended, newest first. */
export async function latestExchanges(em: EntityManager): Promise<readonly ExchangeEnd[]> {
  return (
    await sql<ExchangeEnd>`
    select ${a.registrationId} as "registrationId",
      case when ${a.outcome} = ${anyOf(answeredOutcomes)} then null else ${a.outcome} end as problem
    from (select * from registration_attempt order by id desc limit ${looked}) a
    where ${a.action} in ('REGISTER', 'STATUS') order by ${a.id} desc`.execute(em.getKysely())
  ).rows;
}
