import { type EntityManager, type RowOf, selection, sql } from '@ns/platform';
import { c, r, RegistrationChangeSchema, type RegistrationSchema } from '../entities/records.entities.ts';

const fields = ['id', 'registrationId', 'kind', 'number', 'date', 'reason', 'reportedAt'] as const;
const columns = selection(RegistrationChangeSchema, 'c', fields);

/** A change in the records system that waits for a person, as screens show it. */
export interface ChangeView extends Pick<RowOf<typeof RegistrationChangeSchema>, (typeof fields)[number]> {
  /** the number in force here; null while there is none */
  readonly previousNumber: RowOf<typeof RegistrationSchema>['incomingNumber'];
  readonly previousDate: RowOf<typeof RegistrationSchema>['incomingDate'];
}

/**
 * The open changes of several registrations in one statement, the oldest of each registration first: one is decided
 * about after another.
 */
export async function openChanges(
  em: EntityManager,
  registrationIds: readonly string[],
): Promise<readonly ChangeView[]> {
  return (
    await sql<ChangeView>`
    select ${columns}, ${r.incomingNumber} as "previousNumber", ${r.incomingDate} as "previousDate"
    from registration_change c join registration r on ${r.id} = ${c.registrationId}
    where ${c.registrationId} = any(${registrationIds}::uuid[]) and ${c.settledAt} is null
    order by ${c.reportedAt}, ${c.id}`.execute(em.getKysely())
  ).rows;
}
