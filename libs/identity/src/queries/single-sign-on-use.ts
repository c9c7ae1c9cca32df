import { type EntityManager, sql } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';

/** How single sign-on is used. */
export interface SingleSignOnUse {
  /** accounts that belong to a person of the provider */
  readonly people: number;
  /** of the sessions that are kept; null when nobody signed in with it */
  readonly lastSignInAt: Date | null;
}

/** Who signs in by a provider, and when somebody last did. */
export async function singleSignOnUse(em: EntityManager, issuer: string): Promise<SingleSignOnUse> {
  const { people } = await identityTables(em)
    .selectFrom('sso_identity')
    .select(sql<number>`count(distinct account_id)::int`.as('people'))
    .where('issuer', '=', issuer)
    .executeTakeFirstOrThrow();
  const last = await identityTables(em)
    .selectFrom('session')
    .select('created_at as at')
    .where('means', '=', 'SSO')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { people, lastSignInAt: last?.at ?? null };
}
