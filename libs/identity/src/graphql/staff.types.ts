import { DepartmentType } from '@ns/municipality';
import {
  ActionNotAvailableError,
  DateScalar,
  DateTimeScalar,
  InvalidInputError,
  NotFoundError,
  resultUnion,
  defaulted,
  field,
  fieldsOf,
  nullable,
  omittable,
} from '@ns/platform';
import { ID, InputType, ObjectType } from 'type-graphql';
import { RoleEnum } from './identity.enums.ts';

@ObjectType({ description: 'A member of the staff by id and name.' })
export class StaffName extends fieldsOf({
  id: field(ID),
  name: field(String),
}) {}

@ObjectType('StaffMember', { description: 'An account of the staff, as those see it who look after accounts.' })
export class StaffMemberType extends fieldsOf({
  id: field(ID),
  name: field(String),
  email: field(String),
  role: field(RoleEnum),
  departments: field([DepartmentType]),
  active: field(Boolean, 'False for an account that was deactivated: it cannot sign in.'),
  invitedAt: nullable(DateTimeScalar, 'When the newest invitation left; null for accounts that began otherwise.'),
  pending: field(Boolean, 'The invitation waits: no password has been chosen yet.'),
  lastSeenAt: nullable(DateTimeScalar, 'When a session was last used, to the quarter hour.'),
  secondFactor: field(Boolean, 'Whether the account has a second factor.'),
  awayUntil: nullable(DateScalar, 'Last day of an absence.'),
  substitute: nullable(StaffName, 'Who gets new assignments during the absence.'),
}) {}

@InputType({ description: 'A member of the staff to be invited.' })
export class InviteStaffInput extends fieldsOf({
  name: field(String, '2 to 100 characters.'),
  email: field(String, 'The invitation goes there; it has no account yet.'),
  role: field(RoleEnum, 'Not CITIZEN.'),
  departments: defaulted([String], 'Codes; at least one for roles that work for departments.', []),
}) {}

@InputType({ description: 'A change of an account of the staff; what is left out stays.' })
export class UpdateStaffInput extends fieldsOf({
  id: field(ID, 'The account.'),
  name: omittable(String, '2 to 100 characters.'),
  role: omittable(RoleEnum, 'Not CITIZEN.'),
  departments: omittable([String], 'Codes; all of them.'),
  active: omittable(
    Boolean,
    'False ends all sessions, live connections and API tokens of the person at once; true lets the person ' +
      'sign in again.',
  ),
  awayUntil: omittable(DateScalar, 'Last day of an absence; null ends it.'),
  substituteId: omittable(ID, 'Who gets new assignments until then.'),
}) {}

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
