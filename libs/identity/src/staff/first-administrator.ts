import { type Database, type DerivedKeys, systemActor } from '@ns/platform';
import { rolesWith } from '../domain/permissions.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { linkTokenOf } from '../links/account-link.ts';
import { type InviteOutcome, inviteStaff } from './invite-staff.ts';
import { administrators } from './staff-rules.ts';

/** `hasOne`: somebody looks after accounts already. */
export type FirstAdministrator =
  | { readonly kind: 'invited'; readonly token: string }
  | { readonly kind: 'hasOne' }
  | Extract<InviteOutcome, { readonly kind: 'invalid' }>;

/**
 * Invites somebody who looks after accounts, as the operator of an installation does on the command line. The link is
 * mailed and also given here: a new installation may have no mail server yet. The account keeps its password also where
 * staff sign in by single sign-on only: it is the way in while the provider is away.
 * @param another also when somebody looks after accounts already
 */
export async function inviteAdministrator(
  database: Database,
  keys: DerivedKeys,
  person: { readonly name: string; readonly email: string },
  another: boolean,
): Promise<FirstAdministrator> {
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
    { ...person, role, departments: [], keepsPassword: true },
    systemActor,
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
