import { forgetDeletedAccounts, type PersonalDataPart } from '@ns/identity';
import type { JobHandler, OutboxHandler, ResolverInstance, ScheduledTask } from '@ns/platform';
import { checkTransitions } from './domain/check-transitions.ts';
import { transitionTable } from './domain/transition-table.ts';
import {
  CitizenSignalEventFieldsResolver,
  CitizenSignalFieldsResolver,
} from './graphql/citizen-signal-fields.resolver.ts';
import { CitizenSignalResolver } from './graphql/citizen-signal.resolver.ts';
import { CoverPhotoResolver } from './graphql/cover-photo.resolver.ts';
import { CorrectionResolver } from './graphql/correction.resolver.ts';
import { DeadlineResolver } from './graphql/deadline.resolver.ts';
import { FollowingResolver } from './graphql/following.resolver.ts';
import { HiddenWordsResolver } from './graphql/hidden-words.resolver.ts';
import { HandedAwayResolver } from './graphql/handed-away.resolver.ts';
import { LiveResolver } from './graphql/live.resolver.ts';
import { MailActionResolver } from './graphql/mail-action.resolver.ts';
import { ListExportResolver } from './graphql/list-export.resolver.ts';
import { MessageResolver } from './graphql/message.resolver.ts';
import { NeighbourVotesResolver } from './graphql/neighbour-votes.resolver.ts';
import { MoveDatesResolver } from './graphql/move-dates.resolver.ts';
import { NextDayResolver } from './graphql/next-day.resolver.ts';
import { OnBehalfResolver } from './graphql/on-behalf.resolver.ts';
import { PublicSignalFieldsResolver } from './graphql/public-signal-fields.resolver.ts';
import { PublicSignalResolver } from './graphql/public-signal.resolver.ts';
import { PublicTextResolver } from './graphql/public-text.resolver.ts';
import { PublicPhotosResolver } from './graphql/public-photos.resolver.ts';
import { PublicationResolver } from './graphql/publication.resolver.ts';
import { BulkTransitionResolver } from './graphql/bulk-transition.resolver.ts';
import { ResidentUpdatesResolver, StaffUpdatesResolver } from './graphql/resident-updates.resolver.ts';
import { SignalContextFieldsResolver } from './graphql/signal-context-fields.resolver.ts';
import { SignalEventFieldsResolver, SignalFieldsResolver } from './graphql/signal-fields.resolver.ts';
import { SignalResolver } from './graphql/signal.resolver.ts';
import { StaffMemberFieldsResolver } from './graphql/staff-member-fields.resolver.ts';
import { TriageResolver } from './graphql/triage.resolver.ts';
import {
  HeldStepFieldsResolver,
  HeldStepOfSignalResolver,
  HeldStepResolver,
} from './held-steps/graphql/held-step.resolver.ts';
import {
  dueStepsTask,
  forgetRefusedStepsTask,
  heldStepHandler,
  takeHeldStepJob,
} from './held-steps/jobs/held-step-jobs.ts';
import { EventSequencer } from './live/event-sequencer.ts';
import { EventTail } from './live/event-tail.ts';
import { LiveFeed } from './live/live-feed.ts';
import { PublishedVersion } from './live/published-version.ts';
import type { LineOfStreet } from './needs/line-of-street.ts';
import type { LookNeeds, SignalsNeeds, StepNeeds } from './needs/signals-needs.ts';
import { signalsPersonalData } from './personal-data/personal-data.ts';
import { type LimitTries, TrackSignal } from './queries/track-signal.ts';
import { forgetMailLinksTask } from './schedule/forget-mail-links.ts';
import { forgetUpdatesTask } from './schedule/forget-updates.ts';
import { forgetVoteNetworksTask } from './schedule/forget-vote-networks.ts';
import { lateTask } from './schedule/late.ts';
import {
  dueLooksTask,
  forgottenLooksTask,
  lookAtPhotoHandler,
  lookAtPhotoJob,
  photoPassTask,
} from './schedule/look-at-photos.ts';
import { silenceTask } from './schedule/silence.ts';
import { searchBacklogTask } from './search/search-backlog.ts';
import { forgetInSignals } from './writes/forget.ts';

/** What the api gives the slice. */
export interface SignalsApiNeeds extends SignalsNeeds {
  readonly limitTries: LimitTries;
  /** address under which citizens open the portal */
  readonly publicUrl: string;
  /** for lists of what lies along a street */
  readonly lineOfStreet: LineOfStreet;
  /** called with the times of events once they were shown to those who watch */
  readonly shown?: (happenedAt: readonly Date[]) => void;
}

/** What the api takes from the slice. */
export interface SignalsApi {
  readonly resolvers: readonly ResolverInstance[];
  /** the live subscriptions of the process */
  readonly live: LiveFeed;
  /** follows the events for the live views; started and stopped by the api */
  readonly tail: EventTail;
  /** for answers that everybody may read; renewed by the api at every event */
  readonly published: PublishedVersion;
  /** what the slice knows about a person */
  readonly personalData: PersonalDataPart;
}

/**
 * Puts the slice together for the api.
 * @throws Error when the workflow is not sound
 */
export function composeSignalsApi(needs: SignalsApiNeeds): SignalsApi {
  checkTransitions(transitionTable);
  const { database, directory, links, logger, limitTries } = needs;
  const sequencer = new EventSequencer(database);
  const tail = new EventTail(sequencer, logger);
  return {
    live: new LiveFeed(database, sequencer, tail, logger, needs.shown),
    tail,
    published: new PublishedVersion(sequencer),
    personalData: signalsPersonalData(directory, links),
    resolvers: [
      new SignalResolver(needs),
      new ListExportResolver(needs),
      new MessageResolver(needs),
      new CorrectionResolver(needs),
      new SignalFieldsResolver(directory, links),
      new SignalEventFieldsResolver(directory, links),
      new DeadlineResolver(directory, needs.calendar),
      new NextDayResolver(needs),
      new CitizenSignalResolver(needs, new TrackSignal(limitTries)),
      new MailActionResolver(needs, limitTries),
      new CitizenSignalFieldsResolver(directory, links),
      new CitizenSignalEventFieldsResolver(directory),
      new OnBehalfResolver(needs),
      new FollowingResolver(needs),
      new HandedAwayResolver(needs),
      new PublicSignalResolver(directory, needs.publicUrl, needs.lineOfStreet),
      new PublicSignalFieldsResolver(links, directory),
      new NeighbourVotesResolver(needs, needs.publicUrl),
      new ResidentUpdatesResolver(needs, needs.publicUrl),
      new StaffUpdatesResolver(needs),
      new PublicationResolver(needs),
      new PublicTextResolver(needs),
      new HiddenWordsResolver(needs),
      new LiveResolver(directory),
      new TriageResolver(),
      new HeldStepResolver(needs),
      new HeldStepOfSignalResolver(),
      new HeldStepFieldsResolver(directory),
      new BulkTransitionResolver(needs),
      new MoveDatesResolver(needs),
      new SignalContextFieldsResolver(directory),
      new StaffMemberFieldsResolver(),
      new CoverPhotoResolver(needs),
      new PublicPhotosResolver(needs),
    ],
  };
}

/** What the slice does about what its own outbox and slices below say; run by the worker's relay. */
export const signalOutboxHandlers: readonly OutboxHandler[] = [forgetDeletedAccounts('signals', forgetInSignals)];

/** The slice's work that returns by itself; run by the worker. */
export function signalTasks(needs: StepNeeds): readonly ScheduledTask[] {
  return [
    silenceTask(needs),
    lateTask(needs),
    forgetMailLinksTask(needs.database),
    forgetVoteNetworksTask(needs.database),
    forgetUpdatesTask(needs.database),
    searchBacklogTask(needs.database),
    dueStepsTask(needs),
    forgetRefusedStepsTask(needs),
    dueLooksTask(needs),
    forgottenLooksTask(needs),
    photoPassTask(needs),
  ];
}

/** Every job of the slice. */
export const signalJobs = [takeHeldStepJob, lookAtPhotoJob] as const;

/** What does the jobs; run by the worker. */
export function signalJobHandlers(needs: StepNeeds & LookNeeds): readonly JobHandler[] {
  return [heldStepHandler(needs), lookAtPhotoHandler(needs)];
}
