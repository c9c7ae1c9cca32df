import {
  AccountPresenter,
  AccountType,
  accountViews,
  type ApiContext,
  notePersonalDataRead,
  reportersOf,
} from '@ns/identity';
import { allPhotosOf, type PhotoLinks, type PhotosByEvent, PhotoType } from '@ns/media';
import type { MunicipalityDirectory } from '@ns/municipality';
import { costs, inKeyOrder, inLanguage, mustExist } from '@ns/platform';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { openStatuses, staffChannels } from '../domain/signal-status.ts';
import { canHandle, canSee } from '../policies/signal-policies.ts';
import { correspondentsOf } from '../queries/correspondents.ts';
import { signalRowsByIds } from '../queries/signal-row.ts';
import { textOf } from '../texts/index.ts';
import { deletedAccount, presenterOf, staffActor } from './signal-context.ts';
import { accountNameLoader, historyLoader } from './signal-loaders.ts';
import { AvailableTransition, Reporter, SignalEventType, SignalType } from './signal.types.ts';

/** Relations of a staff signal: each is read once for all rows of a list. */
@Resolver(() => SignalType)
export class SignalFieldsResolver {
  constructor(
    private readonly directory: MunicipalityDirectory,
    private readonly links: PhotoLinks,
  ) {}

  @FieldResolver(() => [PhotoType], {
    description: 'Photos that the reporter sent with the signal.',
    complexity: costs({ rows: 2 }),
  })
  async photos(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<readonly PhotoType[]> {
    return (await photosOf(context, this.links, signal.id)).get(null) ?? [];
  }

  @FieldResolver(() => Reporter, { nullable: true })
  async reporter(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<Reporter | null> {
    const reporter = await reporterFor(context, signal);
    if (reporter) {
      await notePersonalDataRead(context, { signalId: signal.id });
    }
    return reporter;
  }

  @FieldResolver(() => AccountType, { nullable: true, description: 'Who handles it.' })
  async assignee(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<AccountType | null> {
    const id = signal.row.assigneeId;
    if (id === null) {
      return null;
    }
    const view = await context.loaders
      .of(
        'account',
        inMap((ids: readonly string[]) => accountViews(context.em, ids)),
      )
      .load(id);
    return view ? new AccountPresenter(await this.directory.menus(), context.language).account(view) : null;
  }

  @FieldResolver(() => [AvailableTransition], {
    description: 'Steps that the viewer can take now. Build forms from it; no rule needs to be repeated.',
  })
  async availableTransitions(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<AvailableTransition[]> {
    const actor = staffActor(context);
    // The person who gave the signal away sees the outcome of the step once, and can do nothing more with it.
    return canSee(actor, signal.row)
      ? (await presenterOf(this.directory, context)).transitions(signal.row, actor.kind)
      : [];
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may correct the category now, see `recategorizeSignal`.',
  })
  canRecategorize(@Root() { row }: SignalType, @Ctx() context: ApiContext): boolean {
    return openStatuses.includes(row.status) && canHandle(staffActor(context), row);
  }

  @FieldResolver(() => [SignalEventType], { description: 'The history, oldest first.' })
  async events(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<SignalEventType[]> {
    const history = await historyLoader(context).load(signal.id);
    const presenter = await presenterOf(this.directory, context);
    return history.map((event) => {
      if (event.actorId !== null) {
        accountNameLoader(context).prime(event.actorId, event.actor ?? undefined);
      }
      return presenter.event(event);
    });
  }
}

/** Relations of a history entry. */
@Resolver(() => SignalEventType)
export class SignalEventFieldsResolver {
  constructor(
    private readonly directory: MunicipalityDirectory,
    private readonly links: PhotoLinks,
  ) {}

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Who did it, as staff see it; of the reporter not the name, which is in `Signal.reporter`.',
  })
  async actor(@Root() event: SignalEventType, @Ctx() context: ApiContext): Promise<string | null> {
    const { language } = context;
    if (event.actorKind === 'REPORTER') {
      return inLanguage(language, textOf('reporterActor'));
    }
    if (event.actorId === null) {
      return inLanguage(language, textOf('systemActor'));
    }
    const known = await accountNameLoader(context).load(event.actorId);
    return known?.name ?? inLanguage(language, deletedAccount);
  }

  @FieldResolver(() => [AccountType], {
    description: 'Colleagues whom a note names; those whose account is deleted are left out.',
    complexity: costs({ rows: 0.5 }),
  })
  async mentions(@Root() event: SignalEventType, @Ctx() context: ApiContext): Promise<readonly AccountType[]> {
    if (event.mentionedIds.length === 0) {
      return [];
    }
    const views = await context.loaders
      .of(
        'account',
        inMap((ids: readonly string[]) => accountViews(context.em, ids)),
      )
      .loadMany([...event.mentionedIds]);
    const presenter = new AccountPresenter(await this.directory.menus(), context.language);
    return views.flatMap((view) => (view && !(view instanceof Error) ? [presenter.account(view)] : []));
  }

  @FieldResolver(() => [PhotoType], {
    description: 'Photos that came with this step.',
    complexity: costs({ rows: 0.5 }),
  })
  async photos(@Root() event: SignalEventType, @Ctx() context: ApiContext): Promise<readonly PhotoType[]> {
    return (await photosOf(context, this.links, event.signalId)).get(event.cursor) ?? [];
  }

  @FieldResolver(() => SignalType)
  async signal(@Root() event: SignalEventType, @Ctx() context: ApiContext): Promise<SignalType> {
    const read = async (ids: readonly string[]) =>
      inKeyOrder(ids, await signalRowsByIds(context.em, ids), (row) => row.id).map(([row]) => row);
    const row = mustExist(
      await context.loaders.of('signal.row', read).load(event.signalId),
      `Event ${event.cursor} has no signal.`,
    );
    return (await presenterOf(this.directory, context)).staff(row);
  }
}

async function reporterFor(context: ApiContext, { id, row }: SignalType): Promise<Reporter | null> {
  const { reporterId, channel } = row;
  if (staffChannels.includes(channel)) {
    const correspondent = await context.loaders
      .of(
        'signal.correspondent',
        inMap((ids: readonly string[]) => correspondentsOf(context.em, ids)),
      )
      .load(id);
    return correspondent
      ? { id, name: correspondent.name, email: correspondent.email ?? '', phone: correspondent.phone }
      : null;
  }
  if (reporterId === null) {
    return null;
  }
  const contact = await context.loaders
    .of(
      'reporter',
      inMap((ids: readonly string[]) => reportersOf(context.em, ids)),
    )
    .load(reporterId);
  return contact ? { ...contact, phone: null } : null;
}

/** Photos of the report and of all events of a signal, read together for all signals and events of an answer. */
function photosOf(context: ApiContext, links: PhotoLinks, signalId: string): Promise<PhotosByEvent> {
  return context.loaders
    .of('signal.all_photos', (ids: readonly string[]) => allPhotosOf(context.em, links, ids))
    .load(signalId);
}

/** Makes a batch read of a query that answers a map. */
function inMap<V>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): (ids: readonly string[]) => Promise<(V | undefined)[]> {
  return async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id));
  };
}
