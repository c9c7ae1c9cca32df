import { type ApiContext, requireCitizen, requireStaff } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import { Arg, Args, ArgsType, Ctx, Field, Resolver, Root, Subscription } from 'type-graphql';
import type { LiveItem } from '../live/live-item.ts';
import { CitizenSignalEventMessage } from './citizen-signal.types.ts';
import { presenterOf, type SignalsContext } from './signal-context.ts';
import { checkedFilter } from './checked-filter.ts';
import { SignalFilterInput } from './signal.inputs.ts';
import { SignalEventMessage } from './signal.types.ts';

@ArgsType()
class SignalEventsArguments {
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last event seen; without it the stream begins now.',
  })
  readonly after?: string | null;

  @Field(() => SignalFilterInput, { nullable: true })
  readonly filter?: SignalFilterInput | null;
}

/** What type-graphql hands to `subscribe`. */
interface SubscribeCall<A> {
  readonly context: SignalsContext;
  readonly args: A;
}

function openStaffEvents({ context, args }: SubscribeCall<SignalEventsArguments>): AsyncIterable<LiveItem> {
  return context.live.open(
    { kind: 'staff', viewer: requireStaff(context), filter: checkedFilter(args.filter, context.language) },
    args.after ?? null,
  );
}

function openCitizenEvents({
  context,
  args,
}: SubscribeCall<{ readonly after?: string | null }>): AsyncIterable<LiveItem> {
  return context.live.open({ kind: 'citizen', viewer: requireCitizen(context) }, args.after ?? null);
}

/** Live events over graphql-transport-ws. */
@Resolver()
export class LiveResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Subscription(() => SignalEventMessage, {
    description:
      'Events of signals that the member of staff may see, in commit order; with `after`, first what was ' +
      'missed since. An event that cannot be read ends the subscription with an error: subscribe again after ' +
      'the last cursor. Lost rights end it with UNAUTHENTICATED or FORBIDDEN. The filter is applied to the ' +
      'signal as it is after the event. Staff only.',
    subscribe: openStaffEvents,
  })
  async signalEvents(
    @Root() item: LiveItem,
    @Ctx() context: ApiContext,
    @Args(() => SignalEventsArguments) _args: SignalEventsArguments,
  ): Promise<SignalEventMessage> {
    const nothing = { cursor: item.cursor, event: null, left: null, resync: false };
    if (item.kind === 'resync') {
      return { ...nothing, resync: true };
    }
    const presenter = await presenterOf(this.directory, context);
    return item.kind === 'left'
      ? { ...nothing, left: presenter.left(item.signalId, item.toDepartment) }
      : { ...nothing, event: presenter.event(item.event) };
  }

  @Subscription(() => CitizenSignalEventMessage, {
    description:
      'Events of the citizen’s own and followed signals, in commit order; with `after`, first what was missed ' +
      'since. An event that cannot be read ends the subscription with an error: subscribe again after the ' +
      'last cursor. Lost rights end it with UNAUTHENTICATED or FORBIDDEN. Citizens only.',
    subscribe: openCitizenEvents,
  })
  async mySignalEvents(
    @Root() item: LiveItem,
    @Ctx() context: ApiContext,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
  ): Promise<CitizenSignalEventMessage> {
    if (item.kind !== 'event') {
      return { cursor: item.cursor, event: null, resync: true };
    }
    return {
      cursor: item.cursor,
      event: (await presenterOf(this.directory, context)).citizenEvent(item.event),
      resync: false,
    };
  }
}
