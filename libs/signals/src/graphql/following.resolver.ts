import type { ApiContext } from '@ns/identity';
import {
  ActionNotAvailableError,
  type Connection,
  type Text,
  NotFoundError,
  pageSize,
  toConnection,
  mustExist,
} from '@ns/platform';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { followSignal, unfollowSignal } from '../commands/follow-signal.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { isUuid } from '../domain/uuid.ts';
import { isReporter } from '../policies/signal-policies.ts';
import { followedPlaceOf, followedSignalById, listFollowedSignals } from '../queries/following.ts';
import { signalRowById } from '../queries/signal-row.ts';
import { textOf } from '../texts/index.ts';
import { CitizenSignal, CitizenSignalConnection } from './citizen-signal.types.ts';
import { citizenId, presenterOf } from './signal-context.ts';
import { FollowSignalResult, UnfollowSignalResult } from './signal.results.ts';

const ownSignal: Text = textOf('ownReportNotFollowed');

/** Hearing of signals that somebody else reported. */
@Resolver()
export class FollowingResolver {
  constructor(private readonly needs: Needs<'database' | 'directory'>) {}

  @Query(() => CitizenSignalConnection, {
    description: 'Signals of others that the citizen follows, the latest begun first. Citizens only.',
  })
  async followedSignals(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<CitizenSignal>> {
    const size = pageSize(first, 100, context.language);
    const fetched = await listFollowedSignals(context.em, citizenId(context), size, after ?? null, context.language);
    const presenter = await presenterOf(this.needs.directory, context);
    return toConnection(fetched, size, followedPlaceOf, (row) => presenter.citizen(row, 'follower'));
  }

  @Query(() => CitizenSignal, {
    nullable: true,
    description: 'One signal that the citizen follows; null for any other id. Citizens only.',
  })
  async followedSignal(@Ctx() context: ApiContext, @Arg('id', () => ID) id: string): Promise<CitizenSignal | null> {
    const accountId = citizenId(context);
    const row = isUuid(id) ? await followedSignalById(context.em, accountId, id) : undefined;
    return row
      ? (await presenterOf(this.needs.directory, context)).citizen(
          row,
          isReporter(accountId, row) ? 'reporter' : 'follower',
        )
      : null;
  }

  @Mutation(() => FollowSignalResult, {
    description:
      'Begins to follow a published signal: its news come by e-mail and live. Following twice changes ' +
      'nothing. Citizens only.',
  })
  async followSignal(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
  ): Promise<typeof FollowSignalResult> {
    const outcome = await followSignal(this.needs, { accountId: citizenId(context), signalId });
    return outcome.kind === 'done' ? this.present(context, outcome.signalId) : new NotFoundError(context.language);
  }

  @Mutation(() => UnfollowSignalResult, {
    description: 'Ends to follow a signal of somebody else. Ending twice changes nothing. Citizens only.',
  })
  async unfollowSignal(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
  ): Promise<typeof UnfollowSignalResult> {
    const outcome = await unfollowSignal(this.needs, { accountId: citizenId(context), signalId });
    if (outcome.kind === 'own') {
      return new ActionNotAvailableError(context.language, ownSignal);
    }
    return outcome.kind === 'done' ? this.present(context, outcome.signalId) : new NotFoundError(context.language);
  }

  private async present(context: ApiContext, id: string): Promise<CitizenSignal> {
    const row = mustExist(await signalRowById(context.em, id), `Signal ${id} is gone.`);
    return (await presenterOf(this.needs.directory, context)).citizen(
      row,
      isReporter(citizenId(context), row) ? 'reporter' : 'follower',
    );
  }
}
