import { type ApiContext, requireCitizen, requireStaff } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import { Arg, Args, ArgsType, Ctx, Field, Resolver, Root, Subscription } from 'type-graphql';
import type { LiveItem } from '../live/live-item.ts';
import { CitizenSignalEventMessage } from './citizen-signal.types.ts';
import { isReporter } from '../policies/signal-policies.ts';
import { citizenId, presenterOf, type SignalsContext, wordsReader } from './signal-context.ts';
import { signalRowsByIds } from '../queries/signal-row.ts';
import { checkedFilter } from './checked-filter.ts';
import { SignalFilterInput } from './signal.inputs.ts';
import { wordless } from './signal.presenter.ts';
import { SignalEventMessage } from './signal.types.ts';

const openingDescription =
  'Without `after`: whether the first message says `opened`, with the cursor from which the stream begins. What is ' +
  'asked for after it misses nothing.';

@ArgsType()
class SignalEventsArguments {
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last event seen; without it the stream begins now.',
  })
  readonly after?: string | null;

  @Field(() => SignalFilterInput, { nullable: true })
  readonly filter?: SignalFilterInput | null;

  @Field(() => Boolean, { defaultValue: false, description: openingDescription })
  readonly opening!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Also events of signals that the viewer may see and the filter leaves out: with `matches: false`, the id and ' +
      'the kind of event alone. So a list learns which of its signals no longer belong to it.',
  })
  readonly unmatched!: boolean;
}

/** What type-graphql hands to `subscribe`. */
interface SubscribeCall<A> {
  readonly context: SignalsContext;
  readonly args: A;
}

function openStaffEvents({ context, args }: SubscribeCall<SignalEventsArguments>): AsyncIterable<LiveItem> {
  return context.live.open(
    {
      kind: 'staff',
      viewer: requireStaff(context),
      filter: checkedFilter(args.filter, context.language),
      unmatched: args.unmatched,
    },
    args.after ?? null,
    args.opening,
  );
}

function openCitizenEvents({
  context,
  args,
}: SubscribeCall<{ readonly after?: string | null; readonly opening: boolean }>): AsyncIterable<LiveItem> {
  return context.live.open({ kind: 'citizen', viewer: requireCitizen(context) }, args.after ?? null, args.opening);
}

/** Live events over graphql-transport-ws. */
@Resolver()
export class LiveResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Subscription(() => SignalEventMessage, {
    description:
      'Events of signals that the member of staff may see, in commit order; with `after`, first what was ' +
      'missed since. An event that cannot be read ends the subscription with an error: subscribe again after ' +
      'the last cursor. Lost rights end it with UNAUTHENTICATED or FORBIDDEN, other departments or another role ' +
      'give a `resync`. The filter is applied to the signal as it is when the event is sent. Staff only.',
    subscribe: openStaffEvents,
  })
  async signalEvents(
    @Root() item: LiveItem,
    @Ctx() context: ApiContext,
    @Args(() => SignalEventsArguments) _args: SignalEventsArguments,
  ): Promise<SignalEventMessage> {
    const { cursor } = item;
    const nothing = { cursor, event: null, left: null, resync: false, opened: false, matches: false };
    switch (item.kind) {
      case 'opened':
        return { ...nothing, opened: true, signalId: null, type: null };
      case 'resync':
        return { ...nothing, resync: true, signalId: null, type: null };
      case 'unmatched':
        return { ...nothing, signalId: item.signalId, type: item.type };
      case 'left': {
        const presenter = await presenterOf(this.directory, context);
        const left = presenter.left(item.signalId, item.toDepartment);
        return { ...nothing, left, signalId: item.signalId, type: null };
      }
      case 'event': {
        const event = (await presenterOf(this.directory, context)).event(item.event);
        return { ...nothing, event, matches: true, signalId: event.signalId, type: item.event.type };
      }
    }
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
    @Arg('opening', () => Boolean, { defaultValue: false, description: openingDescription }) _opening: boolean,
  ): Promise<CitizenSignalEventMessage> {
    if (item.kind !== 'event') {
      return { cursor: item.cursor, event: null, resync: item.kind === 'resync', opened: item.kind === 'opened' };
    }
    const { event } = item;
    const presenter = await presenterOf(this.directory, context);
    const [row] = event.message === null ? [] : await signalRowsByIds(context.em, [event.signalId]);
    const seen = row && presenter.citizen(row, isReporter(citizenId(context), row) ? 'reporter' : 'follower');
    return {
      cursor: item.cursor,
      event: presenter.citizenEvent(event, seen ? await wordsReader(context, seen) : wordless),
      resync: false,
      opened: false,
    };
  }
}
