import { type DerivedKeys, type EntityManager, type Language, type NotNull, sql } from '@ns/platform';
import type { AccountLinkKind } from '../domain/account-mail.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { linkTokenOf } from '../links/account-link.ts';
import type { Role } from '../domain/role.ts';

/** Links that go to the address that the account is to have. */
const toNewAddress: readonly AccountLinkKind[] = ['EMAIL_CHANGE_NEW', 'EMAIL_CHANGE_BY_PASSKEY', 'RECOVERY_NEW'];

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
  const found = await identityTables(em)
    .selectFrom('account_link as l')
    .innerJoin('account as a', 'a.id', 'l.account_id')
    .select(['l.kind', 'a.id as accountId', 'a.name', 'a.language', 'a.role', 'a.email', 'l.new_email as newEmail'])
    .where('l.id', '=', linkId)
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', sql<Date>`now()`)
    .where('a.deleted_at', 'is', null)
    .where('a.deactivated_at', 'is', null)
    .$narrowType<{ name: NotNull; email: NotNull }>()
    .executeTakeFirst();
  if (!found) {
    return undefined;
  }
  const goesToNew = toNewAddress.includes(found.kind);
  const email = goesToNew ? (found.newEmail ?? found.email) : found.email;
  return { ...found, email, token: linkTokenOf(keys, linkId) };
}
