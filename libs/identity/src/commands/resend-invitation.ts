import { type AuditActor, recordAudit, sql } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';
import { voidLinks } from '../links/account-link.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { type Forbidden, staffCommand } from '../staff/staff-command.ts';
import { lockStaffMember, staffMember, type StaffMemberView } from '../staff/staff-member.ts';
import { mailInvitation } from '../writes/mail-invitation.ts';

export type ResendOutcome =
  | { readonly kind: 'invited'; readonly member: StaffMemberView }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notPending' }
  | Forbidden;

/** Has a new link mailed; the one before works no longer. */
export async function resendInvitation(
  { database, local }: Needs<'database' | 'local'>,
  { id, actor }: { readonly id: string; readonly actor: AuditActor },
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
