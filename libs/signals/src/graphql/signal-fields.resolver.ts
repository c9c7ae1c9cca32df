import { AccountPresenter, AccountType, type ApiContext, notePersonalDataRead } from '@ns/identity';
import { DocumentType, type PhotoLinks, PhotoType, presentPhotos } from '@ns/media';
import type { MunicipalityDirectory } from '@ns/municipality';
import { costs, inLanguage, mustExist } from '@ns/platform';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { openStatuses, type SignalStatus, staffChannels } from '../domain/signal-status.ts';
import { canCorrectContact, canHandle, canSee } from '../policies/signal-policies.ts';
import { textOf } from '../texts/index.ts';
import { deletedAccount, presenterOf, staffActor } from './signal-context.ts';
import {
  accountLoader,
  accountNameLoader,
  firstPhotoLoader,
  historyLoader,
  documentsLoader,
  photosLoader,
  reporterOf,
  signalRowLoader,
} from './signal-loaders.ts';
import { SignalStatusEnum } from './signal.enums.ts';
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
    const photos = await photosLoader(context).load(signal.id);
    return presentPhotos(
      this.links,
      photos.filter(({ eventId }) => eventId === null),
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The first photo of the report for the row of a list: JPEG, at most 400 pixels on a side; none without a ' +
      'photo. The address works for a day without signing in; ask again for a new one.',
  })
  async thumbnailUrl(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<string | null> {
    const photoId = await firstPhotoLoader(context).load(signal.id);
    return photoId === undefined ? null : this.links.of(photoId).thumbnailUrl;
  }

  @FieldResolver(() => Reporter, { nullable: true })
  async reporter(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<Reporter | null> {
    const reporter = await reporterOf(context, signal.row);
    if (!reporter) {
      return null;
    }
    await notePersonalDataRead(context, { signalId: signal.id });
    const { id, name, email, phone } = reporter;
    return { id, name, email: email ?? '', phone };
  }

  @FieldResolver(() => AccountType, { nullable: true, description: 'Who handles it.' })
  async assignee(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<AccountType | null> {
    const id = signal.row.assigneeId;
    if (id === null) {
      return null;
    }
    const view = await accountLoader(context).load(id);
    return view ? new AccountPresenter(await this.directory.menus(), context.language).account(view) : null;
  }

  @FieldResolver(() => [AvailableTransition], {
    description:
      'Steps that the viewer can take now. Build forms from it; no rule needs to be repeated. With `after` those ' +
      'that will be possible once the signal has that status: for a client that makes steps without network, one ' +
      'after the other.',
  })
  async availableTransitions(
    @Root() signal: SignalType,
    @Ctx() context: ApiContext,
    @Arg('after', () => SignalStatusEnum, { nullable: true }) after: SignalStatus | null,
  ): Promise<AvailableTransition[]> {
    const actor = staffActor(context);
    // The person who gave the signal away sees the outcome of the step once, and can do nothing more with it.
    return canSee(actor, signal.row)
      ? (await presenterOf(this.directory, context)).transitions(signal.row, actor.kind, after ?? signal.row.status)
      : [];
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may correct the category now, see `recategorizeSignal`.',
  })
  canRecategorize(@Root() { row }: SignalType, @Ctx() context: ApiContext): boolean {
    return openStatuses.includes(row.status) && canHandle(staffActor(context), row);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may correct name and telephone of the person for whom staff entered it.',
  })
  canCorrectContact(@Root() { row }: SignalType, @Ctx() context: ApiContext): boolean {
    return row.erasedAt === null && staffChannels.includes(row.channel) && canCorrectContact(staffActor(context), row);
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
    if (event.type === 'update_added' || event.type === 'update_withdrawn') {
      return inLanguage(language, textOf('residentActor'));
    }
    if (event.actorId === null) {
      // Of an event of the staff the file plan took the person away.
      return inLanguage(language, textOf(event.actorKind === 'STAFF' ? 'forgottenActor' : 'systemActor'));
    }
    const known = await accountNameLoader(context).load(event.actorId);
    return known?.name ?? inLanguage(language, deletedAccount);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer did it.' })
  isOwn(@Root() event: SignalEventType, @Ctx() context: ApiContext): boolean {
    return event.actorId !== null && event.actorId === staffActor(context).id;
  }

  @FieldResolver(() => [AccountType], {
    description: 'Colleagues whom a note names; those whose account is deleted are left out.',
    complexity: costs({ rows: 0.5 }),
  })
  async mentions(@Root() event: SignalEventType, @Ctx() context: ApiContext): Promise<readonly AccountType[]> {
    if (event.mentionedIds.length === 0) {
      return [];
    }
    const views = await accountLoader(context).loadMany(event.mentionedIds);
    const presenter = new AccountPresenter(await this.directory.menus(), context.language);
    return views.flatMap((view) => (view && !(view instanceof Error) ? [presenter.account(view)] : []));
  }

  @FieldResolver(() => [PhotoType], {
    description: 'Photos that came with this step.',
    complexity: costs({ rows: 0.5 }),
  })
  async photos(@Root() event: SignalEventType, @Ctx() context: ApiContext): Promise<readonly PhotoType[]> {
    const photos = await photosLoader(context).load(event.signalId);
    return presentPhotos(
      this.links,
      photos.filter(({ eventId }) => eventId === event.cursor),
    );
  }

  @FieldResolver(() => [DocumentType], {
    description: 'PDFs that came with an internal note; empty for every other event.',
    complexity: costs({ rows: 0.5 }),
  })
  async documents(@Root() event: SignalEventType, @Ctx() context: ApiContext): Promise<readonly DocumentType[]> {
    if (event.type !== 'note') {
      return [];
    }
    const documents = await documentsLoader(context, this.links).load(event.signalId);
    return documents.filter(({ eventId }) => eventId === event.cursor);
  }

  @FieldResolver(() => SignalType)
  async signal(@Root() event: SignalEventType, @Ctx() context: ApiContext): Promise<SignalType> {
    const row = mustExist(await signalRowLoader(context).load(event.signalId), `Event ${event.cursor} has no signal.`);
    return (await presenterOf(this.directory, context)).staff(row);
  }
}
