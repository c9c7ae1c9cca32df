import type { ApiContext } from '@ns/identity';
import { type PhotoLinks, photosByEvent, photosBySignal, PhotoType, publicPhotosOf } from '@ns/media';
import type { MunicipalityDirectory } from '@ns/municipality';
import { costs, inKeyOrder, mustExist } from '@ns/platform';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { takesLateAnswer } from '../domain/transition-rules.ts';
import { isReporter } from '../policies/signal-policies.ts';
import { joinedTo } from '../queries/joined-to.ts';
import { latestNewsOf } from '../queries/latest-news.ts';
import { signalRowsByIds } from '../queries/signal-row.ts';
import { CitizenSignal, CitizenSignalEvent, JoinedSignal, TimelineEntry } from './citizen-signal.types.ts';
import { citizenId, isFollowing, presenterOf, wordsReader } from './signal-context.ts';
import { correctionLoader, timelineLoader } from './signal-loaders.ts';

/** Relations of a citizen's signal: each is read once for all rows of a list. */
@Resolver(() => CitizenSignal)
export class CitizenSignalFieldsResolver {
  constructor(
    private readonly directory: MunicipalityDirectory,
    private readonly links: PhotoLinks,
  ) {}

  @FieldResolver(() => [PhotoType], { complexity: costs({ rows: 2 }) })
  async photos(@Root() signal: CitizenSignal, @Ctx() context: ApiContext): Promise<readonly PhotoType[]> {
    if (signal.audience === 'follower') {
      return signal.isPublic
        ? context.loaders
            .of('signal.public_photos', (ids: readonly string[]) => publicPhotosOf(context.em, this.links, ids))
            .load(signal.id)
        : [];
    }
    return context.loaders
      .of('signal.photos', (ids: readonly string[]) => photosBySignal(context.em, this.links, ids))
      .load(signal.id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What was done or decided, in the words of the last outcome. To followers only as far as everybody may read ' +
      'them, and while the signal is published or a signal of theirs is joined to it.',
    complexity: costs({ characters: 800 }),
  })
  async actionTaken(@Root() signal: CitizenSignal, @Ctx() context: ApiContext): Promise<string | null> {
    if (signal.audience === 'reporter') {
      return signal.actionTaken;
    }
    const presenter = await presenterOf(this.directory, context);
    return presenter.outcome(await timelineLoader(context).load(signal.id), await wordsReader(context, signal));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Cursor of the newest timeline entry that is not the reporter’s own doing; a client that remembers the ' +
      'one it showed knows what is unread. Null while there is none.',
  })
  async latestNews(@Root() signal: CitizenSignal, @Ctx() context: ApiContext): Promise<string | null> {
    const { audience } = signal;
    const read = async (ids: readonly string[]) =>
      inKeyOrder(ids, await latestNewsOf(context.em, ids, audience), ({ signalId }) => signalId);
    const [news] = await context.loaders.of(`signal.news.${audience}`, read).load(signal.id);
    return news?.cursor ?? null;
  }

  @FieldResolver(() => JoinedSignal, {
    nullable: true,
    description: 'The signal about the same matter that this one was joined to; its reporter hears of both.',
  })
  async duplicateOf(@Root() signal: CitizenSignal, @Ctx() context: ApiContext): Promise<JoinedSignal | null> {
    if (signal.status !== 'DUPLICATE') {
      return null;
    }
    const accountId = context.viewer.kind === 'account' ? context.viewer.id : null;
    const read = async (ids: readonly string[]) =>
      inKeyOrder(ids, await joinedTo(context.em, accountId, ids), ({ signalId }) => signalId);
    const [other] = await context.loaders.of('signal.joined_to', read).load(signal.id);
    return other ? { reference: other.reference, id: other.isOpen ? other.id : null } : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer hears of it by e-mail and live.' })
  async following(@Root() signal: CitizenSignal, @Ctx() context: ApiContext): Promise<boolean> {
    return isFollowing(context, signal.id);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether `answerQuestion` is taken although the staff went on without an answer: while the signal is worked on ' +
      'and its last question is unanswered. The words go into the history, the status stays. False for followers.',
  })
  async takesLateAnswer(@Root() signal: CitizenSignal, @Ctx() context: ApiContext): Promise<boolean> {
    return (
      signal.audience === 'reporter' && takesLateAnswer(signal.status, await timelineLoader(context).load(signal.id))
    );
  }

  @FieldResolver(() => [TimelineEntry], { description: 'What happened so far, oldest first.' })
  async timeline(@Root() signal: CitizenSignal, @Ctx() context: ApiContext): Promise<TimelineEntry[]> {
    const events = await timelineLoader(context).load(signal.id);
    const photosOf = context.loaders.of('event.photos', (ids: readonly string[]) =>
      photosByEvent(context.em, this.links, ids),
    );
    const presenter = await presenterOf(this.directory, context);
    const entries = presenter.timeline(events, await wordsReader(context, signal));
    return Promise.all(
      entries.map(async (entry) => ({
        ...entry,
        photos: signal.audience === 'reporter' ? await photosOf.load(entry.cursor) : [],
        // The timeline of others has no such events.
        corrections:
          entry.type === 'corrected'
            ? (await correctionLoader(context).load(entry.cursor)).map((each) => presenter.correction(each))
            : [],
      })),
    );
  }
}

/** The signal below a citizen's live event. */
@Resolver(() => CitizenSignalEvent)
export class CitizenSignalEventFieldsResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @FieldResolver(() => CitizenSignal)
  async signal(@Root() event: CitizenSignalEvent, @Ctx() context: ApiContext): Promise<CitizenSignal> {
    const row = mustExist(
      (await signalRowsByIds(context.em, [event.signalId]))[0],
      `Event ${event.cursor} has no signal.`,
    );
    return (await presenterOf(this.directory, context)).citizen(
      row,
      isReporter(citizenId(context), row) ? 'reporter' : 'follower',
    );
  }
}
