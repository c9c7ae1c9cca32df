import { inLanguage, NotFoundError } from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requirePermission } from '../access/guards.ts';
import { auditActorOf } from '../audit/audit-actor.ts';
import { endStaffSessions } from '../commands/end-staff-sessions.ts';
import { deviceName } from '../domain/device-name.ts';
import type { IdentityNeeds } from '../needs/identity-needs.ts';
import { accountSessions } from '../queries/account-sessions.ts';
import { staffMember } from '../staff/staff-member.ts';
import { AccountSessionType, EndSessionResult } from './account-session.types.ts';

/** Where members of the staff are signed in, for those who look after accounts. */
@Resolver()
export class StaffSessionResolver {
  constructor(private readonly needs: IdentityNeeds) {}

  @Query(() => [AccountSessionType], {
    description:
      'Where a member of the staff is signed in, the latest used first; empty for unknown ids. Permission ' +
      '`staff.manage`.',
  })
  async staffSessions(
    @Arg('id', () => ID) id: string,
    @Ctx() context: ApiContext,
  ): Promise<readonly AccountSessionType[]> {
    const viewer = requirePermission(context, 'staff.manage');
    const member = await staffMember(context.em, id);
    const open = member ? await accountSessions(context.em, member.id) : [];
    return open.map(({ userAgent, ...session }) => ({
      ...session,
      device: inLanguage(context.language, deviceName(userAgent)),
      current: session.id === viewer.sessionId,
    }));
  }

  @Mutation(() => EndSessionResult, {
    description:
      'Signs a member of the staff out everywhere; of the own sessions the present one stays. Permission ' +
      '`staff.manage`.',
  })
  async endStaffSessions(
    @Arg('id', () => ID) id: string,
    @Ctx() context: ApiContext,
  ): Promise<typeof EndSessionResult> {
    const viewer = requirePermission(context, 'staff.manage');
    const ended = await endStaffSessions(this.needs, { actor: auditActorOf(context), viewer, staffId: id });
    return ended === undefined ? new NotFoundError(context.language) : { ended };
  }
}
