import { DateTimeScalar, field, fieldsOf, nullable } from '@ns/platform';
import { Int, ObjectType } from 'type-graphql';
import { RoleEnum } from './identity.enums.ts';

@ObjectType({ description: 'What a group of the provider means here.' })
export class SignInProviderRole extends fieldsOf({
  value: field(String, 'A value of the claim.'),
  role: field(RoleEnum, 'The role of those who have it; the first that fits counts.'),
}) {}

@ObjectType({ description: 'The provider of single sign-on (OpenID Connect). Its secret is never shown.' })
export class SignInProvider extends fieldsOf({
  issuer: field(String, '`OIDC_ISSUER`.'),
  clientId: field(String, '`OIDC_CLIENT_ID`.'),
  hasSecret: field(Boolean, 'Whether a secret is set; without one PKCE alone protects.'),
  redirectUri: field(String, 'To be registered at the provider as it stands.'),
  scopes: field(String, '`OIDC_SCOPES`.'),
  roleClaim: field(String, 'The claim that decides the role.'),
  roles: field([SignInProviderRole], '`OIDC_ROLES`; who has none of them is not let in.'),
  departmentsClaim: nullable(String, 'The claim with codes of departments; none: departments are kept here.'),
  checkedAt: field(DateTimeScalar, 'When the provider was looked at; at most ten seconds ago.'),
  problem: nullable(String, 'What is wrong with it, for people; null: its addresses and keys could be read.'),
  lastReadAt: nullable(DateTimeScalar, 'When they were last read for this question by the process that answers.'),
  people: field(Int, 'Accounts that belong to a person of the provider.'),
  lastSignInAt: nullable(DateTimeScalar, 'When somebody last signed in with it, among sessions that are kept.'),
}) {}

@ObjectType({ description: 'How staff get in.' })
export class SignInState extends fieldsOf({
  staffPasswords: field(Boolean, 'Staff can sign in with a password or a mailed code; without, by the provider only.'),
  secondFactorRoles: field([RoleEnum], 'Roles that must have a second factor.'),
  staffIdleMinutes: field(Int, 'Minutes without use after which a session of staff ends; 0: it does not.'),
  staffSessionHours: field(Int, 'Hours after which a session of staff ends in any case; 0: it does not.'),
  provider: nullable(SignInProvider, 'None: single sign-on is not configured.'),
}) {}
