import { systemActor } from '@ns/platform';
import { rolesWith } from '../domain/permissions.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { linkTokenOf } from '../links/account-link.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { type InviteOutcome, inviteStaff } from './invite-staff.ts';
import { administrators } from '../staff/staff-rules.ts';

/** `hasOne`: somebody looks after accounts already. */
export type InvitedAdministrator =
  | { readonly kind: 'invited'; readonly token: string }
  | { readonly kind: 'hasOne' }
  | Extract<InviteOutcome, { readonly kind: 'invalid' }>;

export interface InviteAdministratorProps {
  readonly name: string;
  readonly email: string;
  /** also when somebody looks after accounts already */
  readonly another: boolean;
}

/**
 * Invites somebody who looks after accounts, as the operator of an installation does on the command line. The link is
 * mailed and also given here: a new installation may have no mail server yet. The account keeps its password also where
 * staff sign in by single sign-on only: it is the way in while the provider is away.
 */
export async function inviteAdministrator(
  { database, keys }: Needs<'database' | 'keys'>,
  { name, email, another }: InviteAdministratorProps,
): Promise<InvitedAdministrator> {
  const [role] = rolesWith('staff.manage');
  const present = await administrators(database.fork()).limit(1).executeTakeFirst();
  if (present && !another) {
    return { kind: 'hasOne' };
  }
  if (!role) {
    throw new Error('No role looks after accounts.');
  }
  const outcome = await inviteStaff(
    { database, local: { staff: true } },
    { actor: systemActor, name, email, role, departments: [], keepsPassword: true },
  );
  if (outcome.kind === 'forbidden') {
    throw new Error('The operator is refused nothing.');
  }
  if (outcome.kind === 'invalid') {
    return outcome;
  }
  const link = await identityTables(database.fork())
    .selectFrom('account_link')
    .select('id')
    .where('account_id', '=', outcome.member.id)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return { kind: 'invited', token: linkTokenOf(keys, link?.id ?? '') };
}
