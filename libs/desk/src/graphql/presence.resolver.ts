import { AccountPresenter, type AccountType, accountViews, type ApiContext, requireStaff } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import { presentHeldStep, presentSeenSteps } from '@ns/signals';
import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { PresenceBoard } from '../presence/presence-board.ts';
import type { StaffOverview } from '../presence/presence-overview.ts';
import type { PresentPeople, WatchedSignal } from '../presence/watcher.ts';
import { SignalViewersType, StaffPresenceType } from './presence.types.ts';

/** What the subscription finds in the context: `subscribe` functions belong to no resolver instance. */
export interface DeskContext extends ApiContext {
  readonly presence: PresenceBoard;
}

function watch({
  context,
  args,
}: {
  readonly context: DeskContext;
  readonly args: { readonly signalId: string };
}): AsyncIterable<WatchedSignal> {
  return context.presence.watch(requireStaff(context), args.signalId);
}

function followAll({ context }: { readonly context: DeskContext }): AsyncIterable<StaffOverview> {
  return context.presence.followAll(requireStaff(context));
}

/** Who else has a signal open. */
@Resolver()
export class PresenceResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Subscription(() => SignalViewersType, {
    description:
      'Staff who have a signal open, a step of it that can still be undone, and whether its mails are others, now ' +
      'and after every change. A ' +
      'subscriber counts as present: who ' +
      'unsubscribes or loses the connection leaves the list. The subscription ends when the signal is not, or ' +
      'no longer, visible to the viewer. Staff only.',
    subscribe: watch,
  })
  async signalViewers(
    @Root() { people, heldStep, mails }: WatchedSignal,
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) _signalId: string,
  ): Promise<SignalViewersType> {
    const viewersOf = await this.viewers(people, context);
    return { viewers: viewersOf(people), heldStep: heldStep && (await presentHeldStep(context, heldStep)), mails };
  }

  @Subscription(() => StaffPresenceType, {
    description:
      'Signals that staff have open and steps that are held, now and after every change: marks for lists, one ' +
      'subscription for all rows. Contains only signals visible to the viewer; a subscriber counts as present at ' +
      'none of them. Staff only.',
    subscribe: followAll,
  })
  async staffPresence(
    @Root() { people: presence, heldSteps }: StaffOverview,
    @Ctx() context: ApiContext,
  ): Promise<StaffPresenceType> {
    const viewersOf = await this.viewers([...new Set([...presence.values()].flat())], context);
    const signals = [...presence].map(([signalId, people]) => ({ signalId, viewers: viewersOf(people) }));
    return { signals, heldSteps: await presentSeenSteps(context, heldSteps) };
  }

  /** Reads the people at once; the answer picks some of them, without those whose account is gone. */
  private async viewers(
    people: PresentPeople,
    context: ApiContext,
  ): Promise<(some: PresentPeople) => readonly AccountType[]> {
    const views = await accountViews(context.em, people);
    const presenter = new AccountPresenter(await this.directory.menus(), context.language);
    return (some) => some.flatMap((id) => views.get(id) ?? []).map((view) => presenter.account(view));
  }
}
