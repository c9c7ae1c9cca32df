import { type EntityManager, type RowOf, rows, selection } from '@ns/platform';
import { c, RegistrationChangeSchema } from '../entities/records.entities.ts';

const fields = [
  ...(['id', 'registrationId', 'kind', 'number', 'date', 'reason'] as const),
  ...(['previousNumber', 'previousDate', 'reportedAt'] as const),
];
const columns = selection(RegistrationChangeSchema, 'c', fields);

/** A change in the records system that waits for a person, as screens show it. */
export type ChangeView = Pick<RowOf<typeof RegistrationChangeSchema>, (typeof fields)[number]>;

/** The open changes of several registrations in one statement, at most one of each. */
export async function openChanges(
  em: EntityManager,
  registrationIds: readonly string[],
): Promise<readonly ChangeView[]> {
  return rows<ChangeView>(em)`
    select ${columns} from registration_change c
    where ${c.registrationId} = any(${registrationIds}::uuid[]) and ${c.settledAt} is null`;
}
