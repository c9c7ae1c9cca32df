import { type MunicipalityDirectory, MunicipalityPresenter } from '@ns/municipality';
import {
  ActionNotAvailableError,
  InvalidInputError,
  type Text,
  NotFoundError,
  requestError,
  mustExist,
} from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requirePermission } from '../access/guards.ts';
import { auditActorOf } from '../audit/audit-actor.ts';
import { reachOf } from '../domain/permissions.ts';
import { isStaff, type Role } from '../domain/role.ts';
import type { IdentityNeeds } from '../needs/identity-needs.ts';
import { accountNames } from '../queries/account-names.ts';
import { inviteStaff } from '../commands/invite-staff.ts';
import { resendInvitation } from '../commands/resend-invitation.ts';
import { staffMembers, type StaffMemberView } from '../staff/staff-member.ts';
import type { Forbidden } from '../staff/staff-command.ts';
import { updateStaff } from '../commands/update-staff.ts';
import { textOf } from '../texts/index.ts';
import {
  InviteStaffInput,
  InviteStaffResult,
  ResendInvitationResult,
  StaffMemberType,
  UpdateStaffInput,
  UpdateStaffResult,
} from './staff.types.ts';

const notPending: Text = textOf('noPendingInvitation');
const lastAdministrator: Text = textOf('lastAdministrator');

/** Accounts of the staff: who works here, as what, and since when no longer. */
@Resolver()
export class StaffResolver {
  constructor(
    private readonly needs: IdentityNeeds,
    private readonly directory: MunicipalityDirectory,
  ) {}

  @Query(() => [StaffMemberType], {
    description:
      'Accounts of the staff by name: all for `staff.manage`, those of the own departments for heads of ' +
      'departments. Permission `staff.read`.',
  })
  async staff(
    @Ctx() context: ApiContext,
    @Arg('active', () => Boolean, { nullable: true, description: 'Only active ones, or only deactivated ones.' })
    active: boolean | null | undefined,
  ): Promise<readonly StaffMemberType[]> {
    const viewer = requirePermission(context, 'staff.read');
    const departments = reachOf(viewer.role, 'staff.read') === 'ALL' ? null : viewer.departments;
    return this.present(context, await staffMembers(context.em, active, departments));
  }

  @Mutation(() => InviteStaffResult, {
    description:
      'Makes an account of the staff; a link that works for seven days is mailed, with which its owner ' +
      'chooses a password. Permission `staff.manage`.',
  })
  async inviteStaff(
    @Ctx() context: ApiContext,
    @Arg('input', () => InviteStaffInput) input: InviteStaffInput,
  ): Promise<typeof InviteStaffResult> {
    requirePermission(context, 'staff.manage');
    const role = staffRole(context, input.role);
    const done = await inviteStaff(this.needs, { ...input, role, actor: auditActorOf(context) });
    refuseForbidden(context, done);
    return done.kind === 'invited'
      ? this.presentOne(context, done.member)
      : new InvalidInputError(context.language, done.problems);
  }

  @Mutation(() => ResendInvitationResult, {
    description:
      'Has a new link mailed to somebody who has not chosen a password; the one before works no longer. ' +
      'Permission `staff.manage`.',
  })
  async resendInvitation(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID) id: string,
  ): Promise<typeof ResendInvitationResult> {
    requirePermission(context, 'staff.manage');
    const done = await resendInvitation(this.needs, { id, actor: auditActorOf(context) });
    refuseForbidden(context, done);
    if (done.kind === 'notFound') {
      return new NotFoundError(context.language);
    }
    return done.kind === 'invited'
      ? this.presentOne(context, done.member)
      : new ActionNotAvailableError(context.language, notPending);
  }

  @Mutation(() => UpdateStaffResult, {
    description:
      'Changes name, role, departments or absence of a member of the staff, deactivates or reactivates the ' +
      'account. Somebody always keeps the permission `staff.manage`, which this needs.',
  })
  async updateStaff(
    @Ctx() context: ApiContext,
    @Arg('input', () => UpdateStaffInput) input: UpdateStaffInput,
  ): Promise<typeof UpdateStaffResult> {
    requirePermission(context, 'staff.manage');
    const { id, role, ...change } = input;
    const outcome = await updateStaff(this.needs, {
      id,
      change: { ...change, role: role == null ? null : staffRole(context, role) },
      actor: auditActorOf(context),
    });
    refuseForbidden(context, outcome);
    switch (outcome.kind) {
      case 'updated':
        return this.presentOne(context, outcome.member);
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
      case 'notFound':
        return new NotFoundError(context.language);
      case 'lastAdministrator':
        return new ActionNotAvailableError(context.language, lastAdministrator);
    }
  }

  private async presentOne(context: ApiContext, member: StaffMemberView): Promise<StaffMemberType> {
    return mustExist((await this.present(context, [member]))[0], 'Nobody to show.');
  }

  private async present(context: ApiContext, members: readonly StaffMemberView[]): Promise<readonly StaffMemberType[]> {
    const municipality = new MunicipalityPresenter(await this.directory.menus(), context.language);
    const names = await accountNames(
      context.em,
      members.flatMap(({ substituteId }) => substituteId ?? []),
    );
    return members.map(({ substituteId, departments, ...member }) => {
      const name = substituteId === null ? null : names.get(substituteId)?.name;
      return {
        ...member,
        departments: departments
          .map((code) => municipality.departmentOf(code))
          .filter((department) => department !== null),
        substitute: substituteId === null || name == null ? null : { id: substituteId, name },
      };
    });
  }
}

/** @throws GraphQLError BAD_USER_INPUT for the role of citizens, who become so by registering */
function staffRole(context: ApiContext, role: Role) {
  if (isStaff(role)) {
    return role;
  }
  throw requestError('BAD_USER_INPUT', context.language, { argument: 'role' });
}

/** @throws GraphQLError FORBIDDEN for somebody who lost the right while the command waited */
function refuseForbidden<T extends { readonly kind: string }>(
  { language }: ApiContext,
  outcome: T | Forbidden,
): asserts outcome is Exclude<T, Forbidden> {
  if (outcome.kind === 'forbidden') {
    throw requestError('FORBIDDEN', language);
  }
}
