import type { ApiContext } from '@ns/identity';
import { type PhotoLinks, PhotoType, presentPublicPhotos } from '@ns/media';
import { dayOf, type MunicipalityDirectory, MunicipalityPresenter } from '@ns/municipality';
import { costs, inLanguage } from '@ns/platform';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { citizenEventTitle } from '../domain/citizen-words.ts';
import { referralNewsIn, referralWords } from '../domain/referral-news.ts';
import { outcomeOf } from '../domain/public-text.ts';
import { openStatuses } from '../domain/signal-status.ts';
import { followerCounts } from '../queries/following.ts';
import { type PublicStep as Step, publicTimelinesOf } from '../queries/public-timeline.ts';
import { PublicSignal, PublicStep } from './public-signal.types.ts';
import { isFollowing } from './signal-context.ts';
import { publicPhotosLoader } from './signal-loaders.ts';
import { inPublicWords } from './hidden-text.ts';

/** Relations of a published signal: each is read once for all rows of a list. */
@Resolver(() => PublicSignal)
export class PublicSignalFieldsResolver {
  constructor(
    private readonly links: PhotoLinks,
    private readonly directory: MunicipalityDirectory,
  ) {}

  @FieldResolver(() => [PhotoType], {
    description: 'Photos of the report, with what the staff has covered in them.',
    complexity: costs({ rows: 2 }),
  })
  async photos(@Root() signal: PublicSignal, @Ctx() context: ApiContext): Promise<readonly PhotoType[]> {
    const photos = await publicPhotosLoader(context).load(signal.id);
    return presentPublicPhotos(
      this.links,
      photos.filter(({ eventId }) => eventId === null),
    );
  }

  @FieldResolver(() => [PublicStep], {
    description: 'When it was received, registered and moved on, oldest first.',
    complexity: costs({ rows: 6 }),
  })
  async timeline(@Root() signal: PublicSignal, @Ctx() context: ApiContext): Promise<readonly PublicStep[]> {
    const steps = await this.steps(signal, context);
    const names = MunicipalityPresenter.of(await this.directory.menus(), context.language);
    return steps.map((step) => {
      const { id, type, status, at, message } = step;
      const said = referralNewsIn(step);
      const title = said
        ? referralWords(said.news, names.externalBodyOf(said.externalBody)?.name ?? '')
        : citizenEventTitle(type, 'follower');
      const text = message === null ? null : inPublicWords(context.language, message);
      return { id, message: text, type, status, at, title: inLanguage(context.language, title) };
    });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Public text of the last outcome: what was done or decided; null without one.',
    complexity: costs({ characters: 800 }),
  })
  async outcome(@Root() signal: PublicSignal, @Ctx() context: ApiContext): Promise<string | null> {
    const outcome = outcomeOf(await this.steps(signal, context));
    return outcome === null ? null : inPublicWords(context.language, outcome);
  }

  @FieldResolver(() => [PhotoType], {
    description: 'Photos of the outcome, with what the staff has covered in them; empty before it.',
    complexity: costs({ rows: 1 }),
  })
  async photosAfter(@Root() signal: PublicSignal, @Ctx() context: ApiContext): Promise<readonly PhotoType[]> {
    const photos = await publicPhotosLoader(context).load(signal.id);
    const steps = photos.some(({ eventId }) => eventId !== null) ? await this.steps(signal, context) : [];
    const outcomes = steps.filter(({ type }) => type === 'resolved');
    return presentPublicPhotos(
      this.links,
      outcomes.flatMap(({ id }) => photos.filter(({ eventId }) => eventId === id)),
    );
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the work ended on or before `serviceDueOn`; null while it goes on or without a target.',
  })
  async inTime(@Root() signal: PublicSignal, @Ctx() context: ApiContext): Promise<boolean | null> {
    if (signal.state === 'OPEN' || signal.serviceDueOn === null) {
      return null;
    }
    const ended = (await this.steps(signal, context)).findLast(
      ({ status, type }) => status !== null && !openStatuses.includes(status) && type !== 'closed',
    );
    return ended ? dayOf(ended.at) <= signal.serviceDueOn : null;
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

  private steps(signal: PublicSignal, context: ApiContext): Promise<readonly Step[]> {
    return context.loaders
      .of('signal.public_timeline', (ids: readonly string[]) => publicTimelinesOf(context.em, ids))
      .load(signal.id);
  }
}
