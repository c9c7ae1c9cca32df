import { dayOf } from '@ns/municipality';
import { InvalidInputError, NotFoundError, recordAudit, type SecurityLog } from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requirePermission } from '../access/guards.ts';
import { auditActorOf } from '../audit/audit-actor.ts';
import { securitySource } from '../devices/security-source.ts';
import { addApiToken, apiTokenProblems, apiTokens, revokeApiToken } from '../api-tokens/api-token.ts';
import { ApiTokenType, CreateApiTokenInput, CreateApiTokenResult, RevokeApiTokenResult } from './api-token.types.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Tokens for programs. */
@Resolver()
export class ApiTokenResolver {
  constructor(private readonly security: SecurityLog) {}

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
    const { token, secret } = await addApiToken(context.em, viewer.id, input);
    await recordAudit(context.em, {
      actor: auditActorOf(context),
      action: 'token.created',
      subject: token.id,
      after: { name: token.name, expiresOn: token.expiresOn },
    });
    this.note(context, 'api_token_created', viewer.id, token.id);
    return { token, secret };
  }

  @Mutation(() => RevokeApiTokenResult, {
    description: 'Ends a token at once; ending it twice is harmless. Permission `tokens.manage`.',
  })
  async revokeApiToken(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID) id: string,
  ): Promise<typeof RevokeApiTokenResult> {
    const viewer = requirePermission(context, 'tokens.manage');
    const token = uuid.test(id) ? await revokeApiToken(context.em, id) : undefined;
    if (!token) {
      return new NotFoundError(context.language);
    }
    await recordAudit(context.em, {
      actor: auditActorOf(context),
      action: 'token.revoked',
      subject: token.id,
      before: { name: token.name },
    });
    this.note(context, 'api_token_revoked', viewer.id, token.id);
    return { token };
  }

  private note(
    context: ApiContext,
    event: 'api_token_created' | 'api_token_revoked',
    accountId: string,
    tokenId: string,
  ): void {
    this.security.record({ event, accountId, tokenId }, securitySource(this.security, context));
  }
}
