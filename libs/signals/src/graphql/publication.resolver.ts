import type { ApiContext } from '@ns/identity';
import { ActionNotAvailableError, InvalidInputError, type Text, NotFoundError } from '@ns/platform';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { lookThroughPhotos } from '../commands/look-through-photos.ts';
import { publishSignal, unpublishSignal, type UnpublishSignalOutcome } from '../commands/publish-signal.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { textOf } from '../texts/index.ts';
import { PersonalDataError } from './public-text.types.ts';
import { staffSignal, staffActor } from './signal-context.ts';
import {
  LookThroughPhotosResult,
  PublishSignalResult,
  StaleVersionError,
  UnpublishSignalResult,
} from './signal.results.ts';

const isWithdrawn: Text = textOf('withdrawnNotPublic');

/** What everybody may see is decided by the staff. */
@Resolver()
export class PublicationResolver {
  constructor(private readonly needs: Needs<'database' | 'directory'>) {}

  @Mutation(() => PublishSignalResult, {
    description:
      'Lets everybody see text, place and photos of a signal. Read it first: names and numbers that the ' +
      'reporter wrote into it become public too, unless `hideWords` hid them. It is accepted at once; each photo ' +
      'follows when the machine has looked for faces and number plates, or somebody of the staff has by ' +
      '`coverPhoto`. With `personalDataConfirmed: false` it is refused while the rules find personal data that are ' +
      'not hidden; left out, nobody looks. Permission `signal.publish`.',
  })
  async publishSignal(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('version', () => Int) version: number,
    @Arg('personalDataConfirmed', () => Boolean, { nullable: true }) confirmed: boolean | null,
  ): Promise<typeof PublishSignalResult> {
    const outcome = await publishSignal(this.needs, {
      actor: staffActor(context),
      signalId,
      version,
      personalDataConfirmed: confirmed ?? undefined,
    });
    if (outcome.kind === 'personalData') {
      return new PersonalDataError(context.language, outcome.findings);
    }
    return outcome.kind === 'withdrawn'
      ? new ActionNotAvailableError(context.language, isWithdrawn)
      : this.presentOutcome(context, signalId, outcome);
  }

  @Mutation(() => UnpublishSignalResult, {
    description: 'Hides a published signal again; who follows it goes on to hear of it. Permission `signal.publish`.',
  })
  async unpublishSignal(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('version', () => Int) version: number,
  ): Promise<typeof UnpublishSignalResult> {
    return this.presentOutcome(
      context,
      signalId,
      await unpublishSignal(this.needs, { actor: staffActor(context), signalId, version }),
    );
  }

  @Mutation(() => LookThroughPhotosResult, {
    description:
      'Asks the machine to look for faces and number plates in the photos of a report, so that they are covered when ' +
      'somebody reads it; asking again changes nothing. Looks at photos of a published report are asked for by ' +
      'themselves. Permission `signal.publish`.',
  })
  async lookThroughPhotos(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
  ): Promise<typeof LookThroughPhotosResult> {
    const outcome = await lookThroughPhotos(this.needs, { actor: staffActor(context), signalId });
    switch (outcome.kind) {
      case 'done':
        return staffSignal(this.needs.directory, context, signalId);
      case 'notFound':
        return new NotFoundError(context.language);
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
    }
  }

  private async presentOutcome(
    context: ApiContext,
    signalId: string,
    outcome: UnpublishSignalOutcome,
  ): Promise<typeof UnpublishSignalResult> {
    switch (outcome.kind) {
      case 'done':
        return staffSignal(this.needs.directory, context, signalId);
      case 'notFound':
        return new NotFoundError(context.language);
      case 'stale':
        return new StaleVersionError(context.language, await staffSignal(this.needs.directory, context, signalId));
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
    }
  }
}
