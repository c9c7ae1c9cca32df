import { AccountPresenter, accountViews, type ApiContext, requireStaff } from '@ns/identity';
import { type MunicipalityDirectory } from '@ns/municipality';
import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { type PresenceBoard } from '../presence/presence-board.ts';
import { type PresentPeople } from '../presence/watcher.ts';
import { SignalViewersType } from './presence.types.ts';

/** What the subscription finds in the context: `subscribe` functions belong to no resolver instance. */
export interface DeskContext extends ApiContext {
  readonly presence: PresenceBoard;
}

function watch({ context, args }: { readonly context: DeskContext; readonly args: { readonly signalId: string } }): AsyncIterable<PresentPeople> {
  return context.presence.watch(requireStaff(context), args.signalId);
}

/** Who else has a signal open. */
@Resolver()
export class PresenceResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Subscription(() => SignalViewersType, {
    description:
      'Who looks at a signal, now and whenever that changes. Being subscribed is being there: whoever leaves, or whose connection breaks, is gone from the others’ lists. It ends when the signal is not, or no longer, for the viewer. Staff only.',
    subscribe: watch,
  })
  async signalViewers(@Root() people: PresentPeople, @Ctx() context: ApiContext, @Arg('signalId', () => ID) _signalId: string): Promise<SignalViewersType> {
    const views = await accountViews(context.em, people);
    const presenter = new AccountPresenter(await this.directory.menus(), context.language);
    return Object.assign(new SignalViewersType(), { viewers: people.flatMap((id) => views.get(id) ?? []).map((view) => presenter.account(view)) });
  }
}
