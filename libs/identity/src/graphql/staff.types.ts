import { DepartmentType } from '@ns/municipality';
import {
  ActionNotAvailableError,
  DateScalar,
  DateTimeScalar,
  InvalidInputError,
  NotFoundError,
  resultUnion,
} from '@ns/platform';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type StaffRole } from '../domain/role.ts';
import { RoleEnum } from './identity.enums.ts';

@ObjectType({ description: 'A member of the staff by id and name.' })
export class StaffName {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;
}

@ObjectType('StaffMember', { description: 'An account of the staff, as those see it who look after accounts.' })
export class StaffMemberType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly email!: string;

  @Field(() => RoleEnum)
  readonly role!: StaffRole;

  @Field(() => [DepartmentType])
  readonly departments!: readonly DepartmentType[];

  @Field(() => Boolean, { description: 'False for an account that was deactivated: it cannot sign in.' })
  readonly active!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the newest invitation left; null for accounts that began otherwise.',
  })
  readonly invitedAt!: Date | null;

  @Field(() => Boolean, { description: 'The invitation waits: no password has been chosen yet.' })
  readonly pending!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a session was last used, to the quarter hour.' })
  readonly lastSeenAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the account has a second factor.' })
  readonly secondFactor!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of an absence.' })
  readonly awayUntil!: string | null;

  @Field(() => StaffName, { nullable: true, description: 'Who gets new assignments during the absence.' })
  readonly substitute!: StaffName | null;
}

@InputType({ description: 'A member of the staff to be invited.' })
export class InviteStaffInput {
  @Field(() => String, { description: '2 to 100 characters.' })
  readonly name!: string;

  @Field(() => String, { description: 'The invitation goes there; it has no account yet.' })
  readonly email!: string;

  @Field(() => RoleEnum, { description: 'Not CITIZEN.' })
  readonly role!: StaffRole;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes; at least one for roles that work for departments.',
  })
  readonly departments!: string[];
}

@InputType({ description: 'A change of an account of the staff; what is left out stays.' })
export class UpdateStaffInput {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { nullable: true })
  readonly name?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'Not CITIZEN.' })
  readonly role?: StaffRole | null;

  @Field(() => [String], { nullable: true, description: 'Codes; all of them.' })
  readonly departments?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'False ends all sessions, live connections and API tokens of the person at once; true lets the person ' +
      'sign in again.',
  })
  readonly active?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of an absence; null ends it.' })
  readonly awayUntil?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who gets new assignments until then.' })
  readonly substituteId?: string | null;
}

export const InviteStaffResult = resultUnion('inviteStaff', [StaffMemberType, InvalidInputError]);
export const ResendInvitationResult = resultUnion('resendInvitation', [
  StaffMemberType,
  NotFoundError,
  ActionNotAvailableError,
]);
export const UpdateStaffResult = resultUnion('updateStaff', [
  StaffMemberType,
  InvalidInputError,
  NotFoundError,
  ActionNotAvailableError,
]);
