import { type DerivedKeys, type EntityManager, firstRow, type Language, sql } from '@ns/platform';
import { type AccountLinkKind } from '../domain/account-mail.ts';
import { linkTokenOf } from '../links/account-link.ts';
import { type Role } from '../domain/role.ts';

/** What the mail with a link needs. */
export interface AccountLinkMail {
  readonly kind: AccountLinkKind;
  readonly accountId: string;
  /** where the mail goes */
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly role: Role;
  readonly token: string;
  /** the address that the account is to have; null for links of other kinds */
  readonly newEmail: string | null;
}

/** @returns undefined when the address that asked has no account, or the link was used or ran out before */
export async function accountLinkMail(
  em: EntityManager,
  keys: DerivedKeys,
  linkId: string,
): Promise<AccountLinkMail | undefined> {
  const found = await firstRow(
    em,
    sql<Omit<AccountLinkMail, 'token'>>`
    select l.kind, a.id as "accountId", a.name, a.language, a.role, l.new_email as "newEmail",
      case when l.kind = 'EMAIL_CHANGE_NEW' then l.new_email else a.email end as email
    from account_link l join account a on a.id = l.account_id
    where l.id = ${linkId} and l.used_at is null and l.expires_at > now()
      and a.deleted_at is null and a.deactivated_at is null`,
  );
  return found && { ...found, token: linkTokenOf(keys, linkId) };
}
