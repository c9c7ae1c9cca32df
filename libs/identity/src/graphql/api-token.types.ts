import { DateScalar, DateTimeScalar, InvalidInputError, NotFoundError, resultUnion } from '@ns/platform';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type ApiTokenView } from '../api-tokens/api-token.ts';
import { type ApiScope } from '../domain/api-scope.ts';

@ObjectType('ApiToken', {
  description: 'A token for a program, such as a BI tool. Its secret is shown once, when it is made.',
})
export class ApiTokenType implements ApiTokenView {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => [String], { description: 'What it may be used for: `bi:read` reads statistics and facts.' })
  readonly scopes!: ApiScope[];

  @Field(() => DateTimeScalar)
  readonly createdAt!: Date;

  @Field(() => DateScalar, { description: 'Last day on which it is valid.' })
  readonly expiresOn!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Exact to the minute.' })
  readonly lastUsedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly revokedAt!: Date | null;
}

@InputType({ description: 'A token to be made; it ends after `expiresOn`, at most two years from now.' })
export class CreateApiTokenInput {
  @Field(() => String)
  readonly name!: string;

  @Field(() => [String])
  readonly scopes!: string[];

  @Field(() => DateScalar)
  readonly expiresOn!: string;
}

@ObjectType({ description: 'The token was made.' })
export class ApiTokenCreated {
  @Field(() => ApiTokenType)
  readonly token!: ApiTokenType;

  @Field(() => String, { description: 'Sent as `Authorization: Bearer …`. It cannot be shown again.' })
  readonly secret!: string;
}

@ObjectType({ description: 'The token is valid no longer.' })
export class ApiTokenRevoked {
  @Field(() => ApiTokenType)
  readonly token!: ApiTokenType;
}

export const CreateApiTokenResult = resultUnion('createApiToken', [ApiTokenCreated, InvalidInputError]);

export const RevokeApiTokenResult = resultUnion('revokeApiToken', [ApiTokenRevoked, NotFoundError]);
