import { type AuditActor, type InputProblem, recordAudit, sql, mustExist } from '@ns/platform';
import { normalizeEmail } from '../domain/email-address.ts';
import { nameProblem, tidyName, unusableEmail } from '../domain/person-rules.ts';
import type { StaffRole } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { mailInvitation } from '../writes/mail-invitation.ts';
import { type Forbidden, staffCommand } from '../staff/staff-command.ts';
import { staffMember, type StaffMemberView } from '../staff/staff-member.ts';
import { addressInUse, departmentProblems, isAddressInUse, setDepartments } from '../staff/staff-rules.ts';

export interface InviteStaffProps {
  readonly actor: AuditActor;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  /** codes */
  readonly departments: readonly string[];
  /** signs in with a password also where staff have none */
  readonly keepsPassword?: boolean;
}

export type InviteOutcome =
  | { readonly kind: 'invited'; readonly member: StaffMemberView }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] }
  | Forbidden;

/**
 * Makes an account of the staff without a password and has a link mailed with which its owner chooses one. Where staff
 * have no passwords, the mail leads to the sign-in page.
 */
export async function inviteStaff(
  { database, local }: Needs<'database' | 'local'>,
  { actor, name, email, role, departments, keepsPassword = false }: InviteStaffProps,
): Promise<InviteOutcome> {
  const tidy = tidyName(name);
  const address = normalizeEmail(email);
  return staffCommand<InviteOutcome>(database, actor, async (tx) => {
    const problems: InputProblem[] = [
      ...[nameProblem(tidy), address === undefined ? unusableEmail : undefined].filter(
        (problem) => problem !== undefined,
      ),
      ...(await departmentProblems(tx, role, departments)),
    ];
    if (address === undefined || problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    if (await isAddressInUse(tx, address)) {
      return { kind: 'invalid', problems: [addressInUse] };
    }
    const added = await identityTables(tx)
      .insertInto('account')
      .values({ name: tidy, email: address, role, invited_at: sql<Date>`now()`, keeps_password: keepsPassword })
      .onConflict((conflict) => conflict.column('email').where('deleted_at', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) {
      return { kind: 'invalid', problems: [addressInUse] };
    }
    await setDepartments(tx, added.id, departments);
    await mailInvitation(tx, local, added.id, address);
    await recordAudit(tx, {
      actor,
      action: 'staff.invited',
      subject: added.id,
      after: { name: tidy, email: address, role, departments },
    });
    const member = mustExist(await staffMember(tx, added.id), 'The account was not written.');
    return { kind: 'invited', member };
  });
}
