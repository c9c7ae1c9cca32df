import { dayOf } from '@ns/municipality';
import { InvalidInputError, NotFoundError } from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requirePermission } from '../access/guards.ts';
import { auditActorOf } from '../audit/audit-actor.ts';
import { securitySource } from '../devices/security-source.ts';
import { apiTokenProblems, apiTokens } from '../api-tokens/api-token.ts';
import { createApiToken, revokeApiToken } from '../commands/create-api-token.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { ApiTokenType, CreateApiTokenInput, CreateApiTokenResult, RevokeApiTokenResult } from './api-token.types.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Tokens for programs. */
@Resolver()
export class ApiTokenResolver {
  constructor(private readonly needs: Needs<'database' | 'security'>) {}

  @Query(() => [ApiTokenType], {
    description: 'Every token, the newest first, revoked ones included. Permission `tokens.manage`.',
  })
  async apiTokens(@Ctx() context: ApiContext): Promise<readonly ApiTokenType[]> {
    requirePermission(context, 'tokens.manage');
    return apiTokens(context.em);
  }

  @Mutation(() => CreateApiTokenResult, {
    description:
      'Makes a token for a program, such as a BI tool; its secret is in this answer only. Permission `tokens.manage`.',
  })
  async createApiToken(
    @Ctx() context: ApiContext,
    @Arg('input', () => CreateApiTokenInput) input: CreateApiTokenInput,
  ): Promise<typeof CreateApiTokenResult> {
    const viewer = requirePermission(context, 'tokens.manage');
    const problems = apiTokenProblems(input, dayOf(new Date()));
    if (problems.length > 0) {
      return new InvalidInputError(context.language, problems);
    }
    return createApiToken(this.needs, { ...this.actOf(context, viewer.id), wanted: input });
  }

  @Mutation(() => RevokeApiTokenResult, {
    description: 'Ends a token at once; ending it twice is harmless. Permission `tokens.manage`.',
  })
  async revokeApiToken(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID) id: string,
  ): Promise<typeof RevokeApiTokenResult> {
    const viewer = requirePermission(context, 'tokens.manage');
    const act = this.actOf(context, viewer.id);
    const token = uuid.test(id) ? await revokeApiToken(this.needs, { ...act, tokenId: id }) : undefined;
    return token ? { token } : new NotFoundError(context.language);
  }

  /** Who acts on a token, and from where. */
  private actOf(context: ApiContext, accountId: string) {
    return { actor: auditActorOf(context), accountId, source: securitySource(this.needs.security, context) };
  }
}
