import { type DerivedKeys, type EntityManager, firstRow, publish, run, sql } from '@ns/platform';
import { accountLinkRequestedTopic } from '../identity.topics.ts';

/** Links that are mailed to people with an account, with the hours for which they work. */
const hoursByKind = {
  /** to somebody who was invited to the staff: chooses a password */
  INVITATION: 7 * 24,
  /** to somebody who forgot the password */
  PASSWORD_RESET: 1,
  /** to the address that an account has, when it is to have another one */
  EMAIL_CHANGE_PRESENT: 24,
  /** to the address that the account is to have */
  EMAIL_CHANGE_NEW: 24,
} as const;

export type AccountLinkKind = keyof typeof hoursByKind;

export const accountLinkKinds = Object.keys(hoursByKind) as readonly AccountLinkKind[];

/** A link that works. */
export interface AccountLink {
  readonly id: string;
  readonly kind: AccountLinkKind;
  readonly accountId: string;
  /** the address that the account is to have; null for links of other kinds */
  readonly newEmail: string | null;
}

interface NewAccountLink {
  readonly kind: AccountLinkKind;
  /** null where the address that asked has no account: the same work is done, and nothing is mailed */
  readonly accountId: string | null;
  readonly newEmail?: string;
}

/**
 * Makes a link and asks for its mail, in the caller's transaction. No secret is stored: the mail's writer derives the
 * token from the id.
 */
export async function openLink(tx: EntityManager, { kind, accountId, newEmail }: NewAccountLink): Promise<void> {
  const link = await firstRow(
    tx,
    sql<{ id: string }>`
    insert into account_link (kind, account_id, new_email, expires_at)
    values (${kind}, ${accountId}, ${newEmail ?? null}, now() + make_interval(hours => ${hoursByKind[kind]}))
    returning id`,
  );
  if (!link) {
    throw new Error('The link was not written.');
  }
  await publish(tx, accountLinkRequestedTopic, { linkId: link.id });
}

/** The token of a link, as its mail carries it. */
export function linkTokenOf(keys: DerivedKeys, linkId: string): string {
  return `${linkId}.${keys.sign('account-link', linkId)}`;
}

/**
 * The link behind a mailed token, while it works and its account is open; its row is locked, so that the second of two
 * simultaneous presses finds it used.
 * @param kinds those that are taken here: the link of one mail opens no other door
 * @returns undefined for a token that is wrong, used or too old
 */
export async function lockLink(
  tx: EntityManager,
  keys: DerivedKeys,
  token: string,
  kinds: readonly AccountLinkKind[],
): Promise<AccountLink | undefined> {
  const [id = '', signature = ''] = token.trim().split('.');
  if (!keys.verify('account-link', id, signature)) {
    return undefined;
  }
  return firstRow(
    tx,
    sql<AccountLink>`
    select l.id, l.kind, l.account_id as "accountId", l.new_email as "newEmail"
    from account_link l join account a on a.id = l.account_id
    where l.id = ${id} and l.kind = any(${kinds}::text[]) and l.used_at is null and l.expires_at > now()
      and a.deleted_at is null and a.deactivated_at is null
    for update of l`,
  );
}

/** Ends links of an account that were not used; those of all kinds when none is named. */
export async function voidLinks(
  tx: EntityManager,
  accountId: string,
  kinds: readonly AccountLinkKind[] = accountLinkKinds,
): Promise<void> {
  await run(
    tx,
    sql`
    update account_link set used_at = now(), new_email = null
    where account_id = ${accountId} and kind = any(${kinds}::text[]) and used_at is null`,
  );
}
