import { type EntityManager, firstRow, type Language, sql } from '@ns/platform';
import { type Role } from '../domain/role.ts';
import { type AccountNoticeKind } from '../domain/account-mail.ts';

/** What the mail about a change of an account needs. */
export interface AccountNoticeMail {
  readonly kind: AccountNoticeKind;
  readonly accountId: string;
  /** where the mail goes */
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly role: Role;
}

/** @returns undefined when the account was deleted before the mail was written */
export async function accountNoticeMail(em: EntityManager, noticeId: string): Promise<AccountNoticeMail | undefined> {
  return firstRow(
    em,
    sql<AccountNoticeMail>`
    select n.kind, n.email, a.id as "accountId", a.name, a.language, a.role
    from account_notice n join account a on a.id = n.account_id
    where n.id = ${noticeId} and a.deleted_at is null`,
  );
}
