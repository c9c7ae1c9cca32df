import { type EntityManager, type RowOf, selection, sql } from '@ns/platform';
import { RegistrationAttemptSchema } from '../entities/records.entities.ts';

const fields = ['registrationId', 'action', 'at', 'durationMs', 'outcome', 'detail'] as const;
const columns = selection(RegistrationAttemptSchema, 'a', fields);

/** One exchange with the records system as screens show it. */
export type LoggedAttempt = Pick<RowOf<typeof RegistrationAttemptSchema>, (typeof fields)[number]>;

const newest = 50;

/** The newest attempts of several registrations in one statement, newest first. */
export async function attemptsOf(
  em: EntityManager,
  registrationIds: readonly string[],
): Promise<readonly LoggedAttempt[]> {
  return (
    await sql<LoggedAttempt>`
    select ${columns}
    from unnest(${registrationIds}::uuid[]) wanted(id)
    cross join lateral (select * from registration_attempt where registration_id = wanted.id order by id desc
      limit ${newest}) a`.execute(em.getKysely())
  ).rows;
}
