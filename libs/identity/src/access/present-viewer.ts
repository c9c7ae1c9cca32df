import { type EntityManager, firstRow, sql } from '@ns/platform';
import { type AccountViewer } from './viewer.ts';

/**
 * A viewer who signed in earlier, as the account stands now: for streams that outlive the request that opened them.
 * @returns undefined once the session is revoked or has ended, or the account is deleted
 */
export async function presentViewer(em: EntityManager, viewer: AccountViewer): Promise<AccountViewer | undefined> {
  const account = await firstRow(em, sql<Pick<AccountViewer, 'role' | 'language' | 'departments'>>`
    select a.role, a.language,
      array(select d.department_code from account_department d where d.account_id = a.id order by 1) as departments
    from session s join account a on a.id = s.account_id
    where s.id = ${viewer.sessionId} and s.revoked_at is null and s.expires_at > now() and a.deleted_at is null`);
  return account && { ...viewer, ...account };
}
