import { type ApiContext, auditActorOf, requirePermission } from '@ns/identity';
import { PhotoType, presentPhotos } from '@ns/media';
import { type Connection, costs, pageSize, requestError, toConnection } from '@ns/platform';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { lookThroughPublicPhotos, pausePublicPhotos } from '../commands/look-through-public-photos.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { canPublishAll } from '../policies/signal-policies.ts';
import { photoPass, placeOfUndecided, undecidedPhotos } from '../queries/photo-pass.ts';
import {
  PublicPhotoPassType,
  UndecidedPublicPhotoConnection,
  type UndecidedPublicPhotoType,
} from './public-photos.types.ts';

const largestPage = 50;

/** Photos that were public before there were looks: what is in them, and that somebody decides. */
@Resolver()
export class PublicPhotosResolver {
  constructor(private readonly needs: Needs<'database' | 'links'>) {}

  @Query(() => PublicPhotoPassType, {
    description:
      'How far the machine is with looking through the photos that were public before there were looks. ' +
      'Permission `signal.publish` for every department.',
    complexity: costs({ work: 200 }),
  })
  async publicPhotoPass(@Ctx() context: ApiContext): Promise<PublicPhotoPassType> {
    requireAll(context);
    return passFor(context);
  }

  @Query(() => UndecidedPublicPhotoConnection, {
    description:
      'Photos of public reports in which the machine found something, or at which it could not look, and on which ' +
      'nobody has decided; those of the newest reports first. `coverPhoto` decides, also without areas. ' +
      'Permission `signal.publish` for every department.',
  })
  async undecidedPublicPhotos(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'At most 50.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
  ): Promise<Connection<UndecidedPublicPhotoType>> {
    requireAll(context);
    const { em, language } = context;
    const size = pageSize(first, largestPage, language);
    const found = await undecidedPhotos(em, { first: size, after: after ?? null, language });
    return toConnection(found, size, placeOfUndecided, ({ signalId, reference, receivedAt, photo }) => {
      const [shown] = presentPhotos(this.needs.links, [photo]);
      return { signalId, reference, receivedAt, photo: Object.assign(new PhotoType(), shown) };
    });
  }

  @Mutation(() => PublicPhotoPassType, {
    description:
      'Lets the machine look for faces and number plates in the photos that were public before there were looks, ' +
      'behind photos that somebody waits for; goes on with it when it was paused, and changes nothing while it is ' +
      'on. The photos stay public as they are: what is found is listed by `undecidedPublicPhotos`. ' +
      'Permission `signal.publish` for every department.',
    complexity: costs({ work: 200 }),
  })
  async lookThroughPublicPhotos(@Ctx() context: ApiContext): Promise<PublicPhotoPassType> {
    requireAll(context);
    await lookThroughPublicPhotos(this.needs, { actor: auditActorOf(context) });
    return passFor(context);
  }

  @Mutation(() => PublicPhotoPassType, {
    description:
      'Pauses `lookThroughPublicPhotos`: photos that are not looked at yet wait until somebody goes on. ' +
      'Permission `signal.publish` for every department.',
    complexity: costs({ work: 200 }),
  })
  async pausePublicPhotos(@Ctx() context: ApiContext): Promise<PublicPhotoPassType> {
    requireAll(context);
    await pausePublicPhotos(this.needs, { actor: auditActorOf(context) });
    return passFor(context);
  }
}

/** The photos are of all departments. @throws GraphQLError UNAUTHENTICATED or FORBIDDEN */
function requireAll(context: ApiContext): void {
  const { role } = requirePermission(context, 'signal.publish');
  if (!canPublishAll({ kind: role })) {
    throw requestError('FORBIDDEN', context.language);
  }
}

async function passFor({ em }: ApiContext): Promise<PublicPhotoPassType> {
  const { state, ...counts } = await photoPass(em);
  return {
    isOn: state?.isOn ?? false,
    begunAt: state?.begunAt ?? null,
    endedAt: state?.endedAt ?? null,
    ...counts,
  };
}
