import { accountNames, type ApiContext, auditActorOf, requirePermission } from '@ns/identity';
import { dayOf } from '@ns/municipality';
import {
  ActionNotAvailableError,
  type Connection,
  InvalidInputError,
  keysetCursor,
  NotFoundError,
  pageSize,
  toConnection,
} from '@ns/platform';
import { isUuid } from '@ns/signals';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { holdSignal, releaseHold } from '../commands/hold-signal.ts';
import type { Needs } from '../needs/retention-needs.ts';
import { isInForceOn } from '../domain/hold-rules.ts';
import { holds } from '../queries/holds.ts';
import { textOf } from '../texts/index.ts';
import {
  HoldSignalInput,
  HoldSignalResult,
  ReleaseHoldResult,
  RetentionHoldConnection,
  type RetentionHoldType,
} from './retention-hold.types.ts';

const largestPage = 200;
const cursors = keysetCursor('uuid');

/** Reports that stay although their time is over. */
@Resolver()
export class RetentionHoldResolver {
  constructor(private readonly needs: Needs<'database'>) {}

  @Query(() => RetentionHoldConnection, {
    description: 'Holds, the latest first, also those that are over. Permission `retention.read`.',
  })
  async retentionHolds(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'At most 200.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Arg('signalId', () => ID, { nullable: true, description: 'Of one report only.' })
    signalId: string | null | undefined,
  ): Promise<Connection<RetentionHoldType>> {
    requirePermission(context, 'retention.read');
    const size = pageSize(first, largestPage, context.language);
    const afterId = after == null ? null : cursors.read(after, context.language)[0];
    const isAsked = signalId != null;
    const found =
      isAsked && !isUuid(signalId)
        ? []
        : await holds(context.em, { signalId: signalId ?? null, afterId, limit: size + 1 });
    const names = await accountNames(
      context.em,
      found.map(({ heldBy }) => heldBy),
    );
    const today = dayOf(new Date());
    return toConnection(
      found,
      size,
      ({ id }) => cursors.write([id]),
      (hold) => ({
        ...hold,
        heldByName: names.get(hold.heldBy)?.name ?? null,
        isInForce: isInForceOn(today, hold),
      }),
    );
  }

  @Mutation(() => HoldSignalResult, {
    description: 'Keeps a report although its time in the file plan is over. Permission `retention.manage`.',
  })
  async holdSignal(
    @Ctx() context: ApiContext,
    @Arg('input', () => HoldSignalInput) input: HoldSignalInput,
  ): Promise<typeof HoldSignalResult> {
    const { id: accountId } = requirePermission(context, 'retention.manage');
    const { signalId, reason, until = null } = input;
    const outcome = await holdSignal(this.needs, {
      actor: auditActorOf(context),
      accountId,
      signalId,
      reason,
      until,
      now: new Date(),
    });
    switch (outcome.kind) {
      case 'held':
        return { id: outcome.id };
      case 'notFound':
        return new NotFoundError(context.language);
      case 'erased':
        return new ActionNotAvailableError(context.language, textOf('nothingToHold'));
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
    }
  }

  @Mutation(() => ReleaseHoldResult, {
    description: 'Ends a hold; one that is over already stays as it is. Permission `retention.manage`.',
  })
  async releaseHold(@Ctx() context: ApiContext, @Arg('id', () => ID) id: string): Promise<typeof ReleaseHoldResult> {
    const { id: accountId } = requirePermission(context, 'retention.manage');
    const actor = auditActorOf(context);
    return (await releaseHold(this.needs, { actor, accountId, id })) ? { id } : new NotFoundError(context.language);
  }
}
