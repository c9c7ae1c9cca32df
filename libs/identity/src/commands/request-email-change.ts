import { normalizeEmail } from '../domain/email-address.ts';
import { type PersonProblem, unusableEmail } from '../domain/person-rules.ts';
import type { ProofNeeds } from '../needs/identity-needs.ts';
import { anyEmailChange, emailChangeKinds, openLink, voidLinks } from '../links/account-link.ts';
import { isByPasskey, type OwnerAct, proveOwner } from '../proofs/prove-owner.ts';

export type RequestEmailChangeOutcome =
  | { readonly kind: 'requested'; readonly links: 'both' | 'new' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'invalid'; readonly problems: readonly PersonProblem[] };

/**
 * Asks for another address, proven by the password or a mailed code: both addresses get a link. Proven by a passkey,
 * only the new one does, so that somebody without the old mailbox can change it; the old one is written to afterwards.
 * An address that has an account is asked like every other one; the change then never comes about, and nobody learns
 * why.
 * @throws GraphQLError RATE_LIMITED
 */
export async function requestEmailChange(
  needs: ProofNeeds,
  props: OwnerAct & { readonly email: string },
): Promise<RequestEmailChangeOutcome> {
  const { viewer, visitor } = props;
  await needs.limits.count('link', visitor);
  const email = normalizeEmail(props.email);
  if (email === undefined) {
    return { kind: 'invalid', problems: [unusableEmail] };
  }
  if (!(await proveOwner(needs, props))) {
    return { kind: 'wrong' };
  }
  const links = isByPasskey(props.proof) ? 'new' : 'both';
  await needs.limits.countMail('link', email, visitor);
  await needs.database.transaction(async (tx) => {
    await voidLinks(tx, viewer.id, anyEmailChange);
    for (const kind of links === 'both' ? emailChangeKinds : (['EMAIL_CHANGE_BY_PASSKEY'] as const)) {
      await openLink(tx, { kind, accountId: viewer.id, newEmail: email });
    }
  });
  return { kind: 'requested', links };
}
