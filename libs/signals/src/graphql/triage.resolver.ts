import { type ApiContext } from '@ns/identity';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { countSignals, type SignalCounts } from '../queries/signal-counts.ts';
import { SignalCountsType } from './signal-counts.types.ts';
import { staffActor } from './signal-context.ts';
import { SignalFilterInput } from './signal.inputs.ts';

/** What the console needs to sort many signals at once. */
@Resolver()
export class TriageResolver {
  @Query(() => SignalCountsType, { description: 'How many signals each status and department would show under a filter; only what the member of staff may see is counted. Staff only.' })
  signalCounts(@Ctx() context: ApiContext, @Arg('filter', () => SignalFilterInput, { nullable: true }) filter: SignalFilterInput | null): Promise<SignalCounts> {
    return countSignals(context.em, staffActor(context), filter ?? {});
  }
}
