import { type EntityManager, rows, sql } from '@ns/platform';
import { type ExchangeEnd } from '../domain/systematic-problem.ts';

/** Enough to see whether several documents have the same trouble. */
const looked = 20;

/** How the newest exchanges that we began ended, newest first. */
export async function latestExchanges(em: EntityManager): Promise<readonly ExchangeEnd[]> {
  return rows(
    em,
    sql<ExchangeEnd>`
    select registration_id as "registrationId",
      case when outcome in ('REGISTERED', 'WAITING', 'REJECTED', 'NOTFOUND') then null else outcome end as problem
    from (select * from registration_attempt order by id desc limit ${looked}) newest
    where action in ('REGISTER', 'STATUS') order by id desc`,
  );
}
