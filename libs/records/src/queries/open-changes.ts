import { type EntityManager, rows, sql } from '@ns/platform';
import { type ChangeKind } from '../domain/registration-change.ts';

/** A change in the records system that waits for a person, as screens show it. */
export interface ChangeView {
  readonly id: string;
  readonly registrationId: string;
  readonly kind: ChangeKind;
  readonly number: string | null;
  /** YYYY-MM-DD */
  readonly date: string | null;
  readonly reason: string | null;
  readonly previousNumber: string;
  /** YYYY-MM-DD */
  readonly previousDate: string;
  readonly reportedAt: Date;
}

/** The open changes of several registrations in one statement, at most one of each. */
export async function openChanges(
  em: EntityManager,
  registrationIds: readonly string[],
): Promise<readonly ChangeView[]> {
  return rows(
    em,
    sql<ChangeView>`
    select id, registration_id as "registrationId", kind, number, date::text as date, reason,
      previous_number as "previousNumber", previous_date::text as "previousDate", reported_at as "reportedAt"
    from registration_change where registration_id = any(${registrationIds}::uuid[]) and settled_at is null`,
  );
}
