import { type EntityManager, rows, sql } from '@ns/platform';
import { type UnknownCause } from '../domain/records-system.ts';

/** One exchange with the records system as screens show it. */
export interface LoggedAttempt {
  readonly registrationId: string;
  readonly action: 'REGISTER' | 'STATUS' | 'PUSH' | 'BY_HAND' | 'TAKEN_OVER' | 'CORRECTED';
  readonly at: Date;
  readonly durationMs: number;
  readonly outcome: UnknownCause | 'REGISTERED' | 'WAITING' | 'REJECTED' | 'NOTFOUND';
  readonly detail: string | null;
}

const newest = 50;

/** The newest attempts of several registrations in one statement, newest first. */
export async function attemptsOf(
  em: EntityManager,
  registrationIds: readonly string[],
): Promise<readonly LoggedAttempt[]> {
  return rows(
    em,
    sql<LoggedAttempt>`
    select a.registration_id as "registrationId", a.action, a.at, a.duration_ms as "durationMs", a.outcome, a.detail
    from unnest(${registrationIds}::uuid[]) wanted(id)
    cross join lateral (select * from registration_attempt where registration_id = wanted.id order by id desc
      limit ${newest}) a`,
  );
}
