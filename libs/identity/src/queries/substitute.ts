import type { EntityManager, NotNull } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';

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
  return identityTables(em)
    .selectFrom('account as a')
    .innerJoin('account as s', 's.id', 'a.substitute_id')
    .select(['s.id as substituteId', 's.name as substituteName', 'a.name as absentName', 'a.away_until as until'])
    .where('a.id', '=', accountId)
    .where('a.away_until', '>=', today)
    .where('s.deleted_at', 'is', null)
    .where('s.deactivated_at', 'is', null)
    .$narrowType<{ substituteName: NotNull; absentName: NotNull; until: NotNull }>()
    .executeTakeFirst();
}
