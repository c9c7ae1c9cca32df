import { ActionNotAvailableError, inLanguage, InvalidInputError, NotFoundError } from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requirePermission } from '../access/guards.ts';
import { auditActorOf } from '../audit/audit-actor.ts';
import { answerAccountRecovery } from '../commands/answer-account-recovery.ts';
import { lookUpAccount } from '../commands/look-up-account.ts';
import { requestAccountRecovery } from '../commands/request-account-recovery.ts';
import { withdrawAccountRecovery } from '../commands/withdraw-account-recovery.ts';
import { mostRecoveriesPerDay } from '../domain/account-recovery.ts';
import type { IdentityNeeds } from '../needs/identity-needs.ts';
import { accountRecoveries } from '../queries/account-recoveries.ts';
import { textOf } from '../texts/index.ts';
import {
  AccountRecoveryType,
  AnswerAccountRecoveryResult,
  RecoverableAccountType,
  RequestAccountRecoveryInput,
  RequestAccountRecoveryResult,
  WithdrawAccountRecoveryResult,
} from './account-recovery.types.ts';
import { InvalidTokenError } from './identity.results.ts';

const answered = { confirmed: textOf('recovery.confirmed'), objected: textOf('recovery.objected') };

/** A citizen who lost the mailbox of the account, and came in person. */
@Resolver()
export class AccountRecoveryResolver {
  constructor(private readonly needs: IdentityNeeds) {}

  @Query(() => RecoverableAccountType, {
    nullable: true,
    description:
      'The account of a citizen with exactly this address; null when there is none. Each reading is in the audit. ' +
      'Permission `accounts.recover`.',
  })
  async accountToRecover(
    @Arg('email', () => String) email: string,
    @Ctx() context: ApiContext,
  ): Promise<RecoverableAccountType | null> {
    requirePermission(context, 'accounts.recover');
    return (await lookUpAccount(this.needs, { actor: auditActorOf(context), email })) ?? null;
  }

  @Query(() => [AccountRecoveryType], {
    description:
      'Recoveries that are under way or ended in the last 30 days, the newest first. Permission `accounts.recover`.',
  })
  async accountRecoveries(@Ctx() context: ApiContext): Promise<readonly AccountRecoveryType[]> {
    requirePermission(context, 'accounts.recover');
    return accountRecoveries(context.em);
  }

  @Mutation(() => RequestAccountRecoveryResult, {
    description:
      'Begins to give an account another address. Both addresses get a link: the new one confirms, the old one can ' +
      'object. The change is made once the new one confirmed and 24 hours have passed; sessions, passkeys and the ' +
      'password end with it. Five a day for each member of the staff. Permission `accounts.recover`.',
  })
  async requestAccountRecovery(
    @Arg('input', () => RequestAccountRecoveryInput) input: RequestAccountRecoveryInput,
    @Ctx() context: ApiContext,
  ): Promise<typeof RequestAccountRecoveryResult> {
    const { id } = requirePermission(context, 'accounts.recover');
    const outcome = await requestAccountRecovery(this.needs, {
      actor: { ...auditActorOf(context), id },
      accountId: input.accountId,
      newEmail: input.email,
      proof: input.proof,
    });
    switch (outcome.kind) {
      case 'requested':
        return Object.assign(new AccountRecoveryType(), outcome.recovery);
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
      case 'notFound':
        return new NotFoundError(context.language);
      case 'open':
        return new ActionNotAvailableError(context.language, textOf('recovery.open'));
      case 'tooMany':
        return new ActionNotAvailableError(
          context.language,
          textOf('recovery.tooMany', { most: mostRecoveriesPerDay }),
        );
    }
  }

  @Mutation(() => WithdrawAccountRecoveryResult, {
    description: 'Takes a recovery back that did not take effect yet. Permission `accounts.recover`.',
  })
  async withdrawAccountRecovery(
    @Arg('id', () => ID) id: string,
    @Ctx() context: ApiContext,
  ): Promise<typeof WithdrawAccountRecoveryResult> {
    requirePermission(context, 'accounts.recover');
    const recovery = await withdrawAccountRecovery(this.needs, { actor: auditActorOf(context), id });
    return recovery ? Object.assign(new AccountRecoveryType(), recovery) : new NotFoundError(context.language);
  }

  @Mutation(() => AnswerAccountRecoveryResult, {
    description:
      'Presses the link of a recovery: that of the new address confirms it, that of the old one objects and ends it. ' +
      'Signing in is not needed.',
  })
  async answerAccountRecovery(
    @Arg('token', () => String) token: string,
    @Ctx() context: ApiContext,
  ): Promise<typeof AnswerAccountRecoveryResult> {
    const outcome = await answerAccountRecovery(this.needs, { token, visitor: context });
    return outcome === 'refused'
      ? new InvalidTokenError(context.language, textOf('recovery.linkIsOld'))
      : { message: inLanguage(context.language, answered[outcome]) };
  }
}
