import { type AuditActor, firstRow, type InputProblem, recordAudit, run, sql } from '@ns/platform';
import { normalizeEmail } from '../domain/email-address.ts';
import { nameProblem, tidyName, unusableEmail } from '../domain/person-rules.ts';
import { type StaffRole } from '../domain/role.ts';
import { type Uses } from '../identity-parts.ts';
import { openLink, voidLinks } from '../links/account-link.ts';
import { lockStaffMember, staffMember, type StaffMemberView } from './staff-member.ts';
import { addressInUse, departmentProblems, isAddressInUse, setDepartments } from './staff-rules.ts';

export interface StaffInvitation {
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  /** codes */
  readonly departments: readonly string[];
}

export type InviteOutcome =
  | { readonly kind: 'invited'; readonly member: StaffMemberView }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/** Makes an account of the staff without a password and has a link mailed with which its owner chooses one. */
export async function inviteStaff(
  { database }: Uses<'database'>,
  { name, email, role, departments }: StaffInvitation,
  actor: AuditActor,
): Promise<InviteOutcome> {
  const tidy = tidyName(name);
  const address = normalizeEmail(email);
  return database.transaction<InviteOutcome>(async (tx) => {
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
    const added = await firstRow(
      tx,
      sql<{ id: string }>`
      insert into account (name, email, role, invited_at) values (${tidy}, ${address}, ${role}, now())
      on conflict (email) where deleted_at is null do nothing returning id`,
    );
    if (!added) {
      return { kind: 'invalid', problems: [addressInUse] };
    }
    await setDepartments(tx, added.id, departments);
    await openLink(tx, { kind: 'INVITATION', accountId: added.id });
    await recordAudit(tx, {
      actor,
      action: 'staff.invited',
      subject: added.id,
      after: { name: tidy, email: address, role, departments },
    });
    const member = await staffMember(tx, added.id);
    if (!member) {
      throw new Error('The account was not written.');
    }
    return { kind: 'invited', member };
  });
}

export type ResendOutcome =
  | { readonly kind: 'invited'; readonly member: StaffMemberView }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notPending' };

/** Has a new link mailed; the one before works no longer. */
export async function resendInvitation(
  { database }: Uses<'database'>,
  id: string,
  actor: AuditActor,
): Promise<ResendOutcome> {
  return database.transaction<ResendOutcome>(async (tx) => {
    const known = await lockStaffMember(tx, id);
    if (!known) {
      return { kind: 'notFound' };
    }
    if (!known.pending || !known.active) {
      return { kind: 'notPending' };
    }
    await voidLinks(tx, known.id, ['INVITATION']);
    await run(tx, sql`update account set invited_at = now() where id = ${known.id}`);
    await openLink(tx, { kind: 'INVITATION', accountId: known.id });
    await recordAudit(tx, { actor, action: 'staff.invited_again', subject: known.id });
    return { kind: 'invited', member: (await staffMember(tx, known.id)) ?? known };
  });
}
