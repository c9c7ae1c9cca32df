import { DateTimeScalar, field, fieldsOf, nullable } from '@ns/platform';
import { DepartmentType } from '@ns/municipality';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PermissionName } from '../domain/permissions.ts';
import { LanguageEnum, ReachEnum, RoleEnum } from './identity.enums.ts';

@ObjectType('Permission', { description: 'Something that a member of the staff may do.' })
class GrantedPermission extends fieldsOf({
  reach: field(ReachEnum),
}) {
  @Field(() => String, { description: 'A subject and an action, as `signal.read` or `staff.manage`.' })
  readonly name!: PermissionName;
}

@ObjectType('Account', { description: 'A person who can sign in: a citizen, or one of the municipality’s staff.' })
export class AccountType extends fieldsOf({
  id: field(ID),
  name: field(String),
  email: field(String),
  emailVerified: field(Boolean, 'Always true: an account comes into being when its address is confirmed.'),
  role: field(RoleEnum),
  departments: field([DepartmentType], 'The departments a member of staff works for; empty for citizens.', { rows: 1 }),
  permissions: field(
    [GrantedPermission],
    'What a member of the staff may do, and how far; empty for citizens, who act on their own signals.',
  ),
  secondFactorMissing: field(
    Boolean,
    'The role needs a second factor and the account has none: until one is set up, everything else is refused.',
  ),
  singleSignOn: field(
    Boolean,
    'The present session was opened by single sign-on: role, departments and second factor are looked after by the ' +
      'provider. Always false for other people.',
  ),
  language: field(LanguageEnum, 'The language of the mails to this account.'),
  undoSeconds: field(
    Int,
    'For how many seconds the console holds steps of this member of staff so that they can be undone: 0, 10 or 30.',
  ),
}) {}

@ObjectType('Session', { description: 'What a sign-in gives: tokens and the account they stand for.' })
export class SessionType extends fieldsOf({
  accessToken: field(String, 'Sent as `Authorization: Bearer …`; counts for fifteen minutes.', { characters: 300 }),
  expiresAt: field(DateTimeScalar, 'When the access token ends.'),
  refreshToken: nullable(
    String,
    'For refreshSession, once: each refresh gives the next one, and using an old one ends the session. Null ' +
      'in a browser on our own site, which has it as an HttpOnly cookie.',
  ),
  account: field(AccountType),
}) {}

@ObjectType({
  description:
    'The request for an account was recorded; the mail to the address says how to go on. The same for every address.',
})
export class RegistrationRequested extends fieldsOf({ message: field(String) }) {}

@ObjectType({ description: 'The account is gone; registered signals stay without the person.' })
export class AccountDeleted extends fieldsOf({ message: field(String) }) {}
