import { DateTimeScalar, type Language, field, fieldsOf } from '@ns/platform';
import { DepartmentType } from '@ns/municipality';
import { Field, ID, ObjectType } from 'type-graphql';
import { type PermissionName, permissionsOf } from '../domain/permissions.ts';
import { type Role } from '../domain/role.ts';
import { LanguageEnum, ReachEnum, RoleEnum } from './identity.enums.ts';

@ObjectType('Permission', { description: 'Something that a member of the staff may do.' })
class GrantedPermission extends fieldsOf({
  reach: field(ReachEnum),
}) {
  @Field(() => String, { description: 'A subject and an action, as `signal.read` or `staff.manage`.' })
  readonly name!: PermissionName;
}

@ObjectType('Account', { description: 'A person who can sign in: a citizen, or one of the municipality’s staff.' })
export class AccountType {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => String)
  readonly email: string;

  @Field(() => Boolean, { description: 'Always true: an account comes into being when its address is confirmed.' })
  readonly emailVerified = true;

  @Field(() => RoleEnum)
  readonly role: Role;

  @Field(() => [DepartmentType], { description: 'The departments a member of staff works for; empty for citizens.' })
  readonly departments: readonly DepartmentType[];

  @Field(() => [GrantedPermission], {
    description: 'What a member of the staff may do, and how far; empty for citizens, who act on their own signals.',
  })
  readonly permissions: readonly GrantedPermission[];

  @Field(() => Boolean, {
    description:
      'The role needs a second factor and the account has none: until one is set up, everything else is refused.',
  })
  readonly secondFactorMissing: boolean;

  @Field(() => Boolean, {
    description:
      'The present session was opened by single sign-on: role, departments and second factor are looked after by the ' +
      'provider. Always false for other people.',
  })
  readonly singleSignOn: boolean;

  @Field(() => LanguageEnum, { description: 'The language of the mails to this account.' })
  readonly language: Language;

  constructor(shown: Omit<AccountType, 'emailVerified' | 'permissions'>) {
    this.id = shown.id;
    this.name = shown.name;
    this.email = shown.email;
    this.role = shown.role;
    this.departments = shown.departments;
    this.secondFactorMissing = shown.secondFactorMissing;
    this.singleSignOn = shown.singleSignOn;
    this.permissions = shown.secondFactorMissing ? [] : permissionsOf(shown.role);
    this.language = shown.language;
  }
}

@ObjectType('Session', { description: 'What a sign-in gives: tokens and the account they stand for.' })
export class SessionType {
  @Field(() => String, { description: 'Sent as `Authorization: Bearer …`; counts for fifteen minutes.' })
  readonly accessToken: string;

  @Field(() => DateTimeScalar, { description: 'When the access token ends.' })
  readonly expiresAt: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'For refreshSession, once: each refresh gives the next one, and using an old one ends the session. Null ' +
      'in a browser on our own site, which has it as an HttpOnly cookie.',
  })
  readonly refreshToken: string | null;

  @Field(() => AccountType)
  readonly account: AccountType;

  constructor(shown: SessionType) {
    this.accessToken = shown.accessToken;
    this.expiresAt = shown.expiresAt;
    this.refreshToken = shown.refreshToken;
    this.account = shown.account;
  }
}

@ObjectType({
  description:
    'The request for an account was recorded; the mail to the address says how to go on. The same for every address.',
})
export class RegistrationRequested {
  @Field(() => String)
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

@ObjectType({ description: 'The account is gone; registered signals stay without the person.' })
export class AccountDeleted {
  @Field(() => String)
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}
