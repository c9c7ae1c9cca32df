import type { ApiContext } from '@ns/identity';
import { attachedPhoto, CoverAreaInput, PhotoType } from '@ns/media';
import { ActionNotAvailableError, InvalidInputError, type Text, NotFoundError } from '@ns/platform';
import { Arg, createUnionType, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { coverPhoto } from '../commands/cover-photo.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { textOf } from '../texts/index.ts';
import { staffActor } from './signal-context.ts';

export const CoverPhotoResult = createUnionType({
  name: 'CoverPhotoResult',
  description:
    'What coverPhoto answers: the photo, or why it was refused; ActionNotAvailableError when somebody changed ' +
    'the covers meanwhile, photos cannot be reached just now, or their disk is full.',
  types: () => [PhotoType, InvalidInputError, NotFoundError, ActionNotAvailableError] as const,
});

const changedMeanwhile: Text = textOf('staleCovers');
const photosAway: Text = textOf('photosAway');
const photosFull: Text = textOf('photosFull');

/** What of a photo everybody may see. */
@Resolver()
export class CoverPhotoResolver {
  constructor(private readonly needs: Needs<'database' | 'covers' | 'links'>) {}

  @Mutation(() => CoverPhotoResult, {
    description:
      'Covers parts of a photo for the public: at most 20 areas, which replace earlier ones; none uncovers ' +
      'it, and says of a photo without covers that there is nothing to cover: somebody has looked at it. The ' +
      'original stays for staff and its reporter. `version` is `Photo.coversVersion` as it was seen. ' +
      'Permission `signal.publish`.',
  })
  async coverPhoto(
    @Ctx() context: ApiContext,
    @Arg('photoId', () => ID) photoId: string,
    @Arg('areas', () => [CoverAreaInput]) areas: CoverAreaInput[],
    @Arg('version', () => Int, { nullable: true }) version: number | null,
  ): Promise<typeof CoverPhotoResult> {
    const { language } = context;
    const plain = areas.map(({ x, y, width, height }) => ({ x, y, width, height }));
    const outcome = await coverPhoto(this.needs, {
      actor: staffActor(context),
      photoId,
      areas: plain,
      version: version ?? null,
    });
    if (outcome.kind === 'invalid') {
      return new InvalidInputError(language, outcome.problems);
    }
    if (outcome.kind === 'stale') {
      return new ActionNotAvailableError(language, changedMeanwhile);
    }
    if (outcome.kind === 'unavailable') {
      return new ActionNotAvailableError(language, photosAway);
    }
    if (outcome.kind === 'diskFull') {
      return new ActionNotAvailableError(language, photosFull);
    }
    const attached =
      outcome.kind === 'covered' ? await attachedPhoto(context.em, this.needs.links, photoId) : undefined;
    return attached ? Object.assign(new PhotoType(), attached.photo) : new NotFoundError(language);
  }
}
