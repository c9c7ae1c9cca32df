import { type EntityManager, firstRow, sql } from '@ns/platform';

/** Whether the installation lets staff in with passwords and mailed codes; citizens always. */
export interface LocalSignIn {
  readonly staff: boolean;
}

/** A condition on `account`: this person may sign in with a password or a mailed code (decision 0181). */
export function signsInHere({ staff }: LocalSignIn) {
  return sql<boolean>`(role = 'CITIZEN' or ${staff}::boolean or keeps_password)`;
}

/** The same for one account. */
export async function maySignInHere(em: EntityManager, local: LocalSignIn, accountId: string): Promise<boolean> {
  return (
    (await firstRow(em, sql`select id from account where id = ${accountId} and ${signsInHere(local)}`)) !== undefined
  );
}

/** A condition on `account a`: the person has got in before, or can: not an invitation that waits. */
export const hasEntered = sql<boolean>`(a.password_hash is not null
  or exists (select from sso_identity i where i.account_id = a.id))`;
