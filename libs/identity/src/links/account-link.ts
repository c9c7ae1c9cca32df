import { anyOf, type DerivedKeys, type EntityManager, publish, sql } from '@ns/platform';
import { type AccountLinkKind, linkHours } from '../domain/account-mail.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { accountLinkRequestedTopic } from '../topics/identity.topics.ts';

const everyKind = Object.keys(linkHours) as readonly AccountLinkKind[];

/** Of a change of the address: both addresses are asked. */
export const emailChangeKinds = ['EMAIL_CHANGE_PRESENT', 'EMAIL_CHANGE_NEW'] as const;
/** Every link of a change; proven by a passkey there is one, to the new address. */
export const anyEmailChange = [...emailChangeKinds, 'EMAIL_CHANGE_BY_PASSKEY'] as const;

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
  const expires_at = sql<Date>`now() + make_interval(hours => ${linkHours[kind]})`;
  const link = await identityTables(tx)
    .insertInto('account_link')
    .values({ kind, account_id: accountId, new_email: newEmail, expires_at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await publish(tx, accountLinkRequestedTopic, { linkId: link.id });
}

/** The token of a link, as its mail carries it. */
export function linkTokenOf(keys: DerivedKeys, linkId: string): string {
  return `${linkId}.${keys.sign('account-link', linkId)}`;
}

/**
 * The link behind a mailed token, while it works and its account is open. Both rows are locked, so that the second of
 * two simultaneous presses finds it used: the account first, as everything does that changes an account and its links.
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
  const tables = identityTables(tx);
  const ofLink = tables.selectFrom('account_link').select('account_id').where('account_link.id', '=', id);
  await tables.selectFrom('account').select('account.id').where('account.id', '=', ofLink).forUpdate().execute();
  return tables
    .selectFrom('account_link as l')
    .innerJoin('account as a', 'a.id', 'l.account_id')
    .select(['l.id', 'l.kind', 'a.id as accountId', 'l.new_email as newEmail'])
    .where('l.id', '=', id)
    .where('l.kind', '=', anyOf(kinds))
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', sql<Date>`now()`)
    .where('a.deleted_at', 'is', null)
    .where('a.deactivated_at', 'is', null)
    .forUpdate('l')
    .executeTakeFirst();
}

/** Ends links of an account that were not used; those of all kinds when none is named. */
export async function voidLinks(
  tx: EntityManager,
  accountId: string,
  kinds: readonly AccountLinkKind[] = everyKind,
): Promise<void> {
  await identityTables(tx)
    .updateTable('account_link')
    .set({ used_at: sql`now()`, new_email: null })
    .where('account_id', '=', accountId)
    .where('kind', '=', anyOf(kinds))
    .where('used_at', 'is', null)
    .execute();
}
