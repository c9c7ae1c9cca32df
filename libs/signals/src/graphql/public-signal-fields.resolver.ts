import { type ApiContext } from '@ns/identity';
import { type PhotoLinks, PhotoType, publicPhotosOf } from '@ns/media';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { followerCounts } from '../queries/following.ts';
import { PublicSignal } from './public-signal.types.ts';
import { isFollowing } from './signal-context.ts';

/** Relations of a published signal: each is read once for all rows of a list. */
@Resolver(() => PublicSignal)
export class PublicSignalFieldsResolver {
  constructor(private readonly links: PhotoLinks) {}

  @FieldResolver(() => [PhotoType], { description: 'Photos of the report, with what the staff has covered in them.' })
  async photos(@Root() signal: PublicSignal, @Ctx() context: ApiContext): Promise<readonly PhotoType[]> {
    return context.loaders
      .of('signal.public_photos', (ids: readonly string[]) => publicPhotosOf(context.em, this.links, ids))
      .load(signal.id);
  }

  @FieldResolver(() => Int, { description: 'How many people besides the reporter follow it.' })
  async followers(@Root() signal: PublicSignal, @Ctx() context: ApiContext): Promise<number> {
    return context.loaders
      .of('signal.followers', (ids: readonly string[]) => followerCounts(context.em, ids))
      .load(signal.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer follows it; false for a visitor.' })
  async following(@Root() signal: PublicSignal, @Ctx() context: ApiContext): Promise<boolean> {
    return isFollowing(context, signal.id);
  }
}
