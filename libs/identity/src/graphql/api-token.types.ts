import {
  DateScalar,
  DateTimeScalar,
  InvalidInputError,
  NotFoundError,
  resultUnion,
  field,
  fieldsOf,
  nullable,
} from '@ns/platform';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ApiScope } from '../domain/api-scope.ts';

@ObjectType('ApiToken', {
  description: 'A token for a program, such as a BI tool. Its secret is shown once, when it is made.',
})
export class ApiTokenType extends fieldsOf({
  id: field(ID),
  name: field(String),
  createdAt: field(DateTimeScalar),
  expiresOn: field(DateScalar, 'Last day on which it is valid.'),
  lastUsedAt: nullable(DateTimeScalar, 'Exact to the minute.'),
  revokedAt: nullable(DateTimeScalar),
}) {
  @Field(() => [String], { description: 'What it may be used for: `bi:read` reads statistics and facts.' })
  readonly scopes!: readonly ApiScope[];
}

@InputType({ description: 'A token to be made; it ends after `expiresOn`, at most two years from now.' })
export class CreateApiTokenInput extends fieldsOf({
  name: field(String, '1 to 100 characters.'),
  scopes: field([String], 'At least one; `bi:read` reads figures.'),
  expiresOn: field(DateScalar, 'Last day, from today to 730 days from now.'),
}) {}

@ObjectType({ description: 'The token was made.' })
export class ApiTokenCreated extends fieldsOf({
  token: field(ApiTokenType),
  secret: field(String, 'Sent as `Authorization: Bearer …`. It cannot be shown again.'),
}) {}

@ObjectType({ description: 'The token is valid no longer.' })
export class ApiTokenRevoked extends fieldsOf({
  token: field(ApiTokenType),
}) {}

export const CreateApiTokenResult = resultUnion('createApiToken', [ApiTokenCreated, InvalidInputError]);

export const RevokeApiTokenResult = resultUnion('revokeApiToken', [ApiTokenRevoked, NotFoundError]);
