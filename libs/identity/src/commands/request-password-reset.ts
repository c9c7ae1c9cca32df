import { enterableAccount } from '../access/local-sign-in.ts';
import type { Visitor } from '../devices/visitor.ts';
import { normalizeEmail } from '../domain/email-address.ts';
import { openLink } from '../links/account-link.ts';
import type { Needs } from '../needs/identity-needs.ts';

/**
 * Has a link mailed with which a forgotten password is replaced. An address without an account gets a row and an entry
 * like one that has it, only no mail: neither the answer nor its time says which it is.
 * @throws GraphQLError RATE_LIMITED
 */
export async function requestPasswordReset(
  { database, limits, local }: Needs<'database' | 'limits' | 'local'>,
  props: { readonly email: string; readonly visitor: Visitor },
): Promise<void> {
  const { visitor } = props;
  await limits.count('link', visitor);
  const email = normalizeEmail(props.email);
  if (email === undefined) {
    return;
  }
  await limits.countMail('link', email, visitor);
  await database.transaction(async (tx) => {
    const account = await enterableAccount(tx, email, local).executeTakeFirst();
    await openLink(tx, { kind: 'PASSWORD_RESET', accountId: account?.id ?? null });
  });
}
