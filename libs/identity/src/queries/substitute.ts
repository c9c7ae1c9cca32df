import { type EntityManager, firstRow, sql } from '@ns/platform';

/** Somebody who is away, and who gets new assignments meanwhile. */
export interface Substitution {
  readonly substituteId: string;
  readonly substituteName: string;
  readonly absentName: string;
  /** last day of the absence, YYYY-MM-DD */
  readonly until: string;
}

/**
 * Who gets a signal instead of somebody who is away today. One step only: a substitute who is away too keeps what
 * comes.
 * @param today YYYY-MM-DD, in the municipality's zone
 * @returns undefined for people who are there or have no substitute
 */
export async function substitutionOf(
  em: EntityManager,
  accountId: string,
  today: string,
): Promise<Substitution | undefined> {
  return firstRow(
    em,
    sql<Substitution>`
    select s.id as "substituteId", s.name as "substituteName", a.name as "absentName", a.away_until::text as until
    from account a join account s on s.id = a.substitute_id
    where a.id = ${accountId} and a.away_until >= ${today}::date
      and s.deleted_at is null and s.deactivated_at is null`,
  );
}
