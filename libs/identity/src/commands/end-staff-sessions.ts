import { type AuditActor, recordAudit } from '@ns/platform';
import type { Needs } from '../needs/identity-needs.ts';
import { endOtherSessions } from '../sessions/end-session.ts';
import { staffMember } from '../staff/staff-member.ts';

const noSession = '00000000-0000-0000-0000-000000000000';

export interface EndStaffSessionsProps {
  readonly actor: AuditActor;
  /** who acts: of the own sessions the present one stays */
  readonly viewer: { readonly id: string; readonly sessionId: string };
  readonly staffId: string;
}

/** Signs a member of the staff out everywhere. @returns how many sessions ended; undefined without such a member */
export async function endStaffSessions(
  { database }: Needs<'database'>,
  { actor, viewer, staffId }: EndStaffSessionsProps,
): Promise<number | undefined> {
  return database.transaction(async (tx) => {
    const member = await staffMember(tx, staffId);
    if (!member) {
      return undefined;
    }
    const count = await endOtherSessions(tx, member.id, member.id === viewer.id ? viewer.sessionId : noSession);
    await recordAudit(tx, { actor, action: 'staff.signed_out', subject: member.id, after: { sessions: count } });
    return count;
  });
}
