import { normalizeEmail } from '../domain/email-address.ts';
import { type PersonProblem, unusableEmail } from '../domain/person-rules.ts';
import type { ProofNeeds } from '../needs/identity-needs.ts';
import { emailChangeKinds, openLink, voidLinks } from '../links/account-link.ts';
import { type OwnerAct, proveOwner } from '../proofs/prove-owner.ts';

export type RequestEmailChangeOutcome =
  | { readonly kind: 'requested' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'invalid'; readonly problems: readonly PersonProblem[] };

/**
 * Asks for another address, proven by the password or a mailed code: both addresses get a link. An address that
 * has an account is asked
 * like every other one; the change then never comes about, and nobody learns why.
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
  await needs.limits.countMail('link', email, visitor);
  await needs.database.transaction(async (tx) => {
    await voidLinks(tx, viewer.id, emailChangeKinds);
    for (const kind of emailChangeKinds) {
      await openLink(tx, { kind, accountId: viewer.id, newEmail: email });
    }
  });
  return { kind: 'requested' };
}
