import type { ApiContext } from '@ns/identity';
import { type PhotoLinks, PhotoType, presentOwnPhotos, presentPhotos, presentPublicPhotos } from '@ns/media';
import { ActionNotAvailableError, costs, InvalidInputError, mustExist, NotFoundError } from '@ns/platform';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { addPublicUpdate } from '../commands/add-public-update.ts';
import { publishUpdate } from '../commands/publish-update.ts';
import { refuseUpdate } from '../commands/refuse-update.ts';
import { withdrawPublicUpdate } from '../commands/withdraw-public-update.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { publicSignalById } from '../queries/public-signals.ts';
import {
  countsOfUpdates,
  hiddenUpdatesOf,
  ownUpdatesOf,
  publicUpdatesOf,
  type ResidentUpdateRow,
  staffUpdatesOf,
} from '../queries/resident-updates.ts';
import { textOf } from '../texts/index.ts';
import { PersonalDataError } from './public-text.types.ts';
import { PublicSignalPresenter } from './public-signal.presenter.ts';
import { PublicSignal } from './public-signal.types.ts';
import {
  AddPublicUpdateInput,
  AddPublicUpdateResult,
  OwnUpdate,
  presentUpdate,
  PublicUpdate,
  PublicUpdateWithdrawn,
  PublishUpdateResult,
  RefuseUpdateResult,
  ResidentUpdate,
  WithdrawPublicUpdateResult,
} from './resident-updates.types.ts';
import { citizenId, staffActor, staffSignal } from './signal-context.ts';
import { photosLoader, publicPhotosLoader } from './signal-loaders.ts';
import { SignalType } from './signal.types.ts';
import { inPublicWords } from './hidden-text.ts';

const refusals = {
  notAvailable: textOf('noUpdateNow'),
  tooMany: textOf('tooManyUpdates'),
  full: textOf('updatesFull'),
} as const;

/** Of what is no longer public the newest are listed. */
const mostHidden = 50;

/** What residents add to published signals. */
@Resolver(() => PublicSignal)
export class ResidentUpdatesResolver {
  constructor(
    private readonly needs: Needs<'database' | 'directory' | 'keys' | 'links'>,
    private readonly publicUrl: string,
  ) {}

  @FieldResolver(() => Int, {
    description:
      'How many residents said that it is still so. They count at once; its reporter does not, nor does an account ' +
      'that was made after the publication and is younger than a day.',
  })
  async residentsUpdates(@Root() signal: PublicSignal, @Ctx() context: ApiContext): Promise<number> {
    return context.loaders
      .of('signal.counts_of_updates', (ids: readonly string[]) => countsOfUpdates(context.em, ids))
      .load(signal.id);
  }

  @FieldResolver(() => [PublicUpdate], {
    description: 'What the staff let be shown of them, the newest first.',
    complexity: costs({ rows: 5 }),
  })
  async publicUpdates(@Root() signal: PublicSignal, @Ctx() context: ApiContext): Promise<readonly PublicUpdate[]> {
    const rows = await context.loaders
      .of('signal.public_updates', (ids: readonly string[]) => publicUpdatesOf(context.em, ids))
      .load(signal.id);
    const photos = rows.length > 0 ? await publicPhotosLoader(context).load(signal.id) : [];
    return rows.map(({ id, text, at, eventId }) => {
      const [photo = null] = presentPublicPhotos(
        this.needs.links,
        photos.filter((each) => each.eventId === eventId),
      );
      return { id, text: text === null ? null : inPublicWords(context.language, text), at, photo };
    });
  }

  @FieldResolver(() => [OwnUpdate], {
    description: 'What the viewer added, the newest first; empty for a visitor.',
    complexity: costs({ rows: 2 }),
  })
  async ownUpdates(@Root() signal: PublicSignal, @Ctx() context: ApiContext): Promise<readonly OwnUpdate[]> {
    const { viewer } = context;
    if (viewer.kind !== 'account') {
      return [];
    }
    const rows = await context.loaders
      .of('signal.own_updates', (ids: readonly string[]) => ownUpdatesOf(context.em, viewer.id, ids))
      .load(signal.id);
    return withPhotos(context, this.needs.links, signal.id, rows, presentOwnPhotos);
  }

  @Query(() => [OwnUpdate], {
    description:
      'What the viewer added to signals that are not public any more, so that it can be withdrawn; the newest, ' +
      'at most 50. Citizens only.',
    complexity: costs({ rows: 2 }),
  })
  async myHiddenUpdates(@Ctx() context: ApiContext): Promise<readonly OwnUpdate[]> {
    const rows = await hiddenUpdatesOf(context.em, citizenId(context), mostHidden);
    const { links } = this.needs;
    const own = (row: ResidentUpdateRow) => withPhotos(context, links, row.signalId, [row], presentOwnPhotos);
    return (await Promise.all(rows.map(own))).flat();
  }

  @Mutation(() => AddPublicUpdateResult, {
    description:
      'Says of a published, open signal that it is still so. It counts at once; words and photo are shown once the ' +
      'staff has let them. Of one account 3 about a signal and 10 in a day, of one network 5 about a signal. ' +
      'Citizens only.',
  })
  async addPublicUpdate(
    @Ctx() context: ApiContext,
    @Arg('input', () => AddPublicUpdateInput) { signalId, clientKey, text, photoIds }: AddPublicUpdateInput,
  ): Promise<typeof AddPublicUpdateResult> {
    const { clientAddress, em, language } = context;
    const outcome = await addPublicUpdate(this.needs, {
      accountId: citizenId(context),
      signalId,
      clientKey,
      text: text ?? '',
      photoIds: photoIds ?? [],
      clientAddress,
    });
    switch (outcome.kind) {
      case 'done': {
        const row = mustExist(await publicSignalById(em, signalId.toLowerCase()), `Signal ${signalId} is gone.`);
        return new PublicSignalPresenter(await this.needs.directory.menus(), language, this.publicUrl).signal(row);
      }
      case 'notFound':
        return new NotFoundError(language);
      case 'invalid':
        return new InvalidInputError(language, outcome.problems);
      case 'notAvailable':
      case 'tooMany':
      case 'full':
        return new ActionNotAvailableError(language, refusals[outcome.kind]);
    }
  }

  @Mutation(() => WithdrawPublicUpdateResult, {
    description: 'Takes an own update back, at any time: its words and photo go, it counts no more. Citizens only.',
  })
  async withdrawPublicUpdate(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID) id: string,
  ): Promise<typeof WithdrawPublicUpdateResult> {
    const outcome = await withdrawPublicUpdate(this.needs, { accountId: citizenId(context), updateId: id });
    return outcome.kind === 'done'
      ? Object.assign(new PublicUpdateWithdrawn(), { id: outcome.updateId })
      : new NotFoundError(context.language);
  }
}

/** The same for the staff, which decides what of them everybody sees. */
@Resolver(() => SignalType)
export class StaffUpdatesResolver {
  constructor(private readonly needs: Needs<'database' | 'directory' | 'links'>) {}

  @FieldResolver(() => [ResidentUpdate], {
    description: 'What residents wrote about it: what waits comes first, then the newest.',
    complexity: costs({ rows: 3 }),
  })
  async updates(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<readonly ResidentUpdate[]> {
    const rows = await context.loaders
      .of('signal.staff_updates', (ids: readonly string[]) => staffUpdatesOf(context.em, ids))
      .load(signal.id);
    return withPhotos(context, this.needs.links, signal.id, rows, presentPhotos);
  }

  @FieldResolver(() => Int, { description: 'How many residents said that it is still so, see `PublicSignal`.' })
  async residentsUpdates(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<number> {
    return context.loaders
      .of('signal.counts_of_updates', (ids: readonly string[]) => countsOfUpdates(context.em, ids))
      .load(signal.id);
  }

  @Mutation(() => PublishUpdateResult, {
    description:
      'Lets everybody see words and photo of an update while its signal is published. Words with personal data ' +
      'become public only with `personalDataConfirmed`; faces in the photo are covered before. Permission ' +
      '`signal.publish`.',
  })
  async publishUpdate(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID) id: string,
    @Arg('personalDataConfirmed', () => Boolean, { nullable: true }) confirmed: boolean | null,
  ): Promise<typeof PublishUpdateResult> {
    const { language } = context;
    const outcome = await publishUpdate(this.needs, {
      actor: staffActor(context),
      updateId: id,
      personalDataConfirmed: confirmed ?? false,
    });
    switch (outcome.kind) {
      case 'done':
        return staffSignal(this.needs.directory, context, outcome.signalId);
      case 'notFound':
        return new NotFoundError(language);
      case 'gone':
        return new ActionNotAvailableError(language, textOf('updateGone'));
      case 'hidden':
        return new ActionNotAvailableError(language, textOf('updateOfHidden'));
      case 'personalData':
        return new PersonalDataError(language, outcome.findings);
    }
  }

  @Mutation(() => RefuseUpdateResult, {
    description:
      'Keeps an update from everybody, or hides one that was shown. Its author reads the reason, 1 to 500 ' +
      'characters. Its words and photo are forgotten after 30 days. Permission `signal.publish`.',
  })
  async refuseUpdate(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<typeof RefuseUpdateResult> {
    const { language } = context;
    const outcome = await refuseUpdate(this.needs, { actor: staffActor(context), updateId: id, reason });
    switch (outcome.kind) {
      case 'done':
        return staffSignal(this.needs.directory, context, outcome.signalId);
      case 'notFound':
        return new NotFoundError(language);
      case 'gone':
        return new ActionNotAvailableError(language, textOf('updateGone'));
      case 'invalid':
        return new InvalidInputError(language, outcome.problems);
    }
  }
}

/** Updates with their photos as their author and the staff see them. */
async function withPhotos(
  context: ApiContext,
  links: PhotoLinks,
  signalId: string,
  rows: readonly ResidentUpdateRow[],
  presented: typeof presentPhotos,
): Promise<readonly ResidentUpdate[]> {
  const photos = rows.length > 0 ? await photosLoader(context).load(signalId) : [];
  return rows.map((row) => {
    const [photo = null] = presented(
      links,
      photos.filter(({ eventId }) => eventId === row.eventId),
    );
    return presentUpdate(row, photo && Object.assign(new PhotoType(), photo), context.language);
  });
}
