import { accountNames, type ApiContext } from '@ns/identity';
import { costs, inLanguage } from '@ns/platform';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { countSignals } from '../finder/signal-finder.ts';
import { SignalCountsType } from './signal-counts.types.ts';
import { deletedAccount, staffActor } from './signal-context.ts';
import { checkedFilter } from './checked-filter.ts';
import { SignalFilterInput } from './signal.inputs.ts';

/** What the console needs to sort many signals at once. */
@Resolver()
export class TriageResolver {
  @Query(() => SignalCountsType, {
    description:
      'How many signals each choice of each menu would show under a filter; only what the member of staff may ' +
      'see is counted. Staff only.',
    complexity: costs({ work: 2_000 }),
  })
  async signalCounts(
    @Ctx() context: ApiContext,
    @Arg('filter', () => SignalFilterInput, { nullable: true }) filter: SignalFilterInput | null,
  ): Promise<SignalCountsType> {
    const counts = await countSignals(context.em, staffActor(context), checkedFilter(filter, context.language));
    const names = await accountNames(
      context.em,
      counts.assignees.map(({ id }) => id),
    );
    const nameOf = (id: string) => names.get(id)?.name ?? inLanguage(context.language, deletedAccount);
    return { ...counts, assignees: counts.assignees.map(({ id, count }) => ({ id, name: nameOf(id), count })) };
  }
}
