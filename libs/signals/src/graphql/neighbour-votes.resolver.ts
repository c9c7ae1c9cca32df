import type { ApiContext } from '@ns/identity';
import { ActionNotAvailableError, mustExist, NotFoundError } from '@ns/platform';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { voteOnOutcome } from '../commands/vote-on-outcome.ts';
import { votesUntil } from '../domain/neighbour-votes.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { outcomesOf, ownAmong, votesOf } from '../queries/neighbour-votes.ts';
import { publicSignalById } from '../queries/public-signals.ts';
import { textOf } from '../texts/index.ts';
import { OutcomeVotes, VoteOnOutcomeResult } from './neighbour-votes.types.ts';
import { PublicSignalPresenter } from './public-signal.presenter.ts';
import { PublicSignal } from './public-signal.types.ts';
import { citizenId } from './signal-context.ts';

/** What neighbours say about an outcome. */
@Resolver(() => PublicSignal)
export class NeighbourVotesResolver {
  constructor(
    private readonly needs: Needs<'database' | 'directory' | 'calendar' | 'keys'>,
    private readonly publicUrl: string,
  ) {}

  @FieldResolver(() => OutcomeVotes, {
    nullable: true,
    description: 'What others say about the outcome; null unless the work is done.',
  })
  async outcomeVotes(@Root() signal: PublicSignal, @Ctx() context: ApiContext): Promise<OutcomeVotes | null> {
    const outcome = await context.loaders
      .of('signal.outcomes', (ids: readonly string[]) => outcomesOf(context.em, ids))
      .load(signal.id);
    if (!outcome) {
      return null;
    }
    const { viewer } = context;
    const accountId = viewer.kind === 'account' ? viewer.id : null;
    const votes = await context.loaders
      .of('signal.outcome_votes', (ids: readonly string[]) => votesOf(context.em, accountId, ids))
      .load(outcome.id);
    const { municipality } = await this.needs.directory.menus();
    const until = votesUntil(outcome.at, municipality.disputeDays);
    return { ...votes, until, mayVote: until > new Date() && (await this.isAsked(context, signal.id)) };
  }

  @Mutation(() => VoteOnOutcomeResult, {
    description:
      'Says whether the work on somebody else’s published signal is really done; the last answer of an account ' +
      'counts, until `OutcomeVotes.until`. Three doubts from different networks open the signal again. Citizens only.',
  })
  async voteOnOutcome(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('isDone', () => Boolean) isDone: boolean,
  ): Promise<typeof VoteOnOutcomeResult> {
    const accountId = citizenId(context);
    const { clientAddress, em, language } = context;
    const { kind } = await voteOnOutcome(this.needs, { accountId, signalId, isDone, clientAddress });
    switch (kind) {
      case 'done': {
        const row = mustExist(await publicSignalById(em, signalId.toLowerCase()), `Signal ${signalId} is gone.`);
        const menus = await this.needs.directory.menus();
        return new PublicSignalPresenter(menus, language, this.publicUrl).signal(row);
      }
      case 'notFound':
        return new NotFoundError(language);
      case 'notAvailable':
        return new ActionNotAvailableError(language, textOf('noVoteNow'));
      case 'tooMany':
        return new ActionNotAvailableError(language, textOf('tooManyVotes'));
    }
  }

  /** A visitor may once signed in; staff and the reporter are not asked. */
  private async isAsked({ viewer, em, loaders }: ApiContext, signalId: string): Promise<boolean> {
    if (viewer.kind !== 'account') {
      return viewer.kind === 'anonymous';
    }
    const { id, role } = viewer;
    return (
      role === 'CITIZEN' &&
      !(await loaders.of('signal.own', (ids: readonly string[]) => ownAmong(em, id, ids)).load(signalId))
    );
  }
}
