import { type ApiContext, requireCitizen, requireStaff } from '@ns/identity';
import { type MunicipalityDirectory } from '@ns/municipality';
import { Arg, Args, ArgsType, Ctx, Field, Resolver, Root, Subscription } from 'type-graphql';
import { type StreamItem } from '../live/event-stream.ts';
import { CitizenSignalEventMessage } from './citizen-signal.types.ts';
import { presenterOf, type SignalsContext } from './signal-context.ts';
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

function openStaffStream({ context, args }: SubscribeCall<SignalEventsArguments>): AsyncIterable<StreamItem> {
  return context.streams.staff(requireStaff(context), args.filter ?? {}, args.after ?? null);
}

function openCitizenStream({
  context,
  args,
}: SubscribeCall<{ readonly after?: string | null }>): AsyncIterable<StreamItem> {
  return context.streams.citizen(requireCitizen(context), args.after ?? null);
}

/** Live events over graphql-transport-ws. */
@Resolver()
export class LiveResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Subscription(() => SignalEventMessage, {
    description:
      'Events of signals that the member of staff may see, in commit order; with `after`, first what was missed since. An event that cannot be told ends the stream with its error: begin again after the last cursor. The filter is applied to the signal as it is after the event. Staff only.',
    subscribe: openStaffStream,
  })
  async signalEvents(
    @Root() item: StreamItem,
    @Ctx() context: ApiContext,
    @Args(() => SignalEventsArguments) _args: SignalEventsArguments,
  ): Promise<SignalEventMessage> {
    if (item.kind === 'resync') return { cursor: item.cursor, event: null, resync: true };
    return {
      cursor: item.cursor,
      event: (await presenterOf(this.directory, context)).event(item.event),
      resync: false,
    };
  }

  @Subscription(() => CitizenSignalEventMessage, {
    description:
      'Events of the citizen’s own and followed signals, in commit order; with `after`, first what was missed since. An event that cannot be told ends the stream with its error: begin again after the last cursor. Citizens only.',
    subscribe: openCitizenStream,
  })
  async mySignalEvents(
    @Root() item: StreamItem,
    @Ctx() context: ApiContext,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
  ): Promise<CitizenSignalEventMessage> {
    if (item.kind === 'resync') return { cursor: item.cursor, event: null, resync: true };
    return {
      cursor: item.cursor,
      event: (await presenterOf(this.directory, context)).citizenEvent(item.event),
      resync: false,
    };
  }
}
