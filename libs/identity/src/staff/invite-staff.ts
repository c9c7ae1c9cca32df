import { type AuditActor, type EntityManager, type InputProblem, recordAudit, sql, mustExist } from '@ns/platform';
import { normalizeEmail } from '../domain/email-address.ts';
import { nameProblem, tidyName, unusableEmail } from '../domain/person-rules.ts';
import type { StaffRole } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Uses } from '../parts/identity-parts.ts';
import { type LocalSignIn, maySignInHere } from '../access/local-sign-in.ts';
import { openLink, voidLinks } from '../links/account-link.ts';
import { noticeByMail } from '../links/account-notice.ts';
import { type Forbidden, staffCommand } from './staff-command.ts';
import { lockStaffMember, staffMember, type StaffMemberView } from './staff-member.ts';
import { addressInUse, departmentProblems, isAddressInUse, setDepartments } from './staff-rules.ts';

export interface StaffInvitation {
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
  { database, local }: Uses<'database' | 'local'>,
  { name, email, role, departments, keepsPassword = false }: StaffInvitation,
  actor: AuditActor,
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

export type ResendOutcome =
  | { readonly kind: 'invited'; readonly member: StaffMemberView }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notPending' }
  | Forbidden;

/** Has a new link mailed; the one before works no longer. */
export async function resendInvitation(
  { database, local }: Uses<'database' | 'local'>,
  id: string,
  actor: AuditActor,
): Promise<ResendOutcome> {
  return staffCommand<ResendOutcome>(database, actor, async (tx) => {
    const known = await lockStaffMember(tx, id);
    if (!known) {
      return { kind: 'notFound' };
    }
    if (!known.pending || !known.active) {
      return { kind: 'notPending' };
    }
    await voidLinks(tx, known.id, ['INVITATION']);
    await identityTables(tx)
      .updateTable('account')
      .set({ invited_at: sql`now()` })
      .where('id', '=', known.id)
      .execute();
    await mailInvitation(tx, local, known.id, known.email);
    await recordAudit(tx, { actor, action: 'staff.invited_again', subject: known.id });
    return { kind: 'invited', member: (await staffMember(tx, known.id)) ?? known };
  });
}

async function mailInvitation(tx: EntityManager, local: LocalSignIn, accountId: string, email: string): Promise<void> {
  if (await maySignInHere(tx, local, accountId)) {
    await openLink(tx, { kind: 'INVITATION', accountId });
  } else {
    await noticeByMail(tx, { kind: 'WELCOME', accountId, email });
  }
}
