import { type Database, type DerivedKeys, firstRow, sql, systemActor } from '@ns/platform';
import { hasEntered } from '../access/local-sign-in.ts';
import { rolesWith } from '../domain/permissions.ts';
import { linkTokenOf } from '../links/account-link.ts';
import { type InviteOutcome, inviteStaff } from './invite-staff.ts';

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
  const present = await firstRow(
    database.fork(),
    sql`
    select id from account a where role = any(${rolesWith('staff.manage')}::text[]) and ${hasEntered}
      and deleted_at is null and deactivated_at is null limit 1`,
  );
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
  if (outcome.kind === 'invalid') {
    return outcome;
  }
  const link = await firstRow(
    database.fork(),
    sql<{ id: string }>`select id from account_link where account_id = ${outcome.member.id} and used_at is null`,
  );
  return { kind: 'invited', token: linkTokenOf(keys, link?.id ?? '') };
}
