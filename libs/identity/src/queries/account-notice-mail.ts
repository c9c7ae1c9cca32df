import type { EntityManager, Language, NotNull } from '@ns/platform';
import type { Role } from '../domain/role.ts';
import type { AccountNoticeKind } from '../domain/account-mail.ts';
import { identityTables } from '../entities/identity.entities.ts';

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
  return identityTables(em)
    .selectFrom('account_notice as n')
    .innerJoin('account as a', 'a.id', 'n.account_id')
    .select(['n.kind', 'n.email', 'a.id as accountId', 'a.name', 'a.language', 'a.role'])
    .where('n.id', '=', noticeId)
    .where('a.deleted_at', 'is', null)
    .$narrowType<{ name: NotNull }>()
    .executeTakeFirst();
}
