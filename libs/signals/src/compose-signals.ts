import { accountDeletedTopic, type PersonalDataPart } from '@ns/identity';
import type { PhotoCovers, PhotoLinks } from '@ns/media';
import type { MunicipalityDirectory, WorkingCalendar } from '@ns/municipality';
import {
  type Database,
  type DerivedKeys,
  type JobHandler,
  type Logger,
  onTopic,
  type OutboxHandler,
  type ResolverInstance,
  type ScheduledTask,
} from '@ns/platform';
import { AddNote } from './commands/add-note.ts';
import { AddPhotos } from './commands/add-photos.ts';
import { CoverPhoto } from './commands/cover-photo.ts';
import { FollowSignal } from './commands/follow-signal.ts';
import { forgetAccount } from './commands/forget-account.ts';
import { SignalMover } from './commands/move-signal.ts';
import { PublishSignal } from './commands/publish-signal.ts';
import { RateSignal } from './commands/rate-signal.ts';
import { RecategorizeSignal } from './commands/recategorize-signal.ts';
import { ReporterSteps } from './commands/reporter-steps.ts';
import { SubmitOnBehalf } from './commands/submit-on-behalf.ts';
import { SubmitSignal } from './commands/submit-signal.ts';
import { TransitionSignal } from './commands/transition-signal.ts';
import { TransitionSignals } from './commands/transition-signals.ts';
import { checkTransitions } from './domain/check-transitions.ts';
import { transitionTable } from './domain/transition-table.ts';
import {
  CitizenSignalEventFieldsResolver,
  CitizenSignalFieldsResolver,
} from './graphql/citizen-signal-fields.resolver.ts';
import { CitizenSignalResolver } from './graphql/citizen-signal.resolver.ts';
import { CoverPhotoResolver } from './graphql/cover-photo.resolver.ts';
import { DeadlineResolver } from './graphql/deadline.resolver.ts';
import { FollowingResolver } from './graphql/following.resolver.ts';
import { HeldStepFieldsResolver, HeldStepOfSignalResolver, HeldStepResolver } from './graphql/held-step.resolver.ts';
import { LiveResolver } from './graphql/live.resolver.ts';
import { MailActionResolver } from './graphql/mail-action.resolver.ts';
import { OnBehalfResolver } from './graphql/on-behalf.resolver.ts';
import { PublicSignalFieldsResolver } from './graphql/public-signal-fields.resolver.ts';
import { PublicSignalResolver } from './graphql/public-signal.resolver.ts';
import { PublicationResolver } from './graphql/publication.resolver.ts';
import { BulkTransitionResolver } from './graphql/bulk-transition.resolver.ts';
import { SignalContextFieldsResolver } from './graphql/signal-context-fields.resolver.ts';
import { SignalEventFieldsResolver, SignalFieldsResolver } from './graphql/signal-fields.resolver.ts';
import { SignalResolver } from './graphql/signal.resolver.ts';
import { StaffMemberFieldsResolver } from './graphql/staff-member-fields.resolver.ts';
import { TriageResolver } from './graphql/triage.resolver.ts';
import { HoldStep } from './held-steps/hold-step.ts';
import { dueStepsTask, forgetRefusedStepsTask, heldStepHandler, takeHeldStepJob } from './held-steps/held-step-jobs.ts';
import { HoldSteps } from './held-steps/hold-steps.ts';
import { TakeHeldStep } from './held-steps/take-held-step.ts';
import { UndoStep } from './held-steps/undo-step.ts';
import { EventSequencer } from './live/event-sequencer.ts';
import { EventTail } from './live/event-tail.ts';
import { LiveFeed } from './live/live-feed.ts';
import { PublishedVersion } from './live/published-version.ts';
import { ActFromMail } from './mail-links/act-from-mail.ts';
import { signalsPersonalData } from './personal-data/personal-data.ts';
import type { SubmissionAllowance } from './queries/submission-allowance.ts';
import { type LimitTries, TrackSignal } from './queries/track-signal.ts';
import type { ReferenceTerms } from './references/next-reference.ts';
import { forgetMailLinksTask } from './schedule/forget-mail-links.ts';
import { lateTask } from './schedule/late.ts';
import { silenceTask } from './schedule/silence.ts';
import { searchBacklogTask } from './search/search-backlog.ts';

export interface SignalsDeps {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly calendar: WorkingCalendar;
}

/** What new signals need, too. */
export type SubmittingDeps = SignalsDeps & ReferenceTerms;

/** The use cases of the slice. */
export interface SignalCommands {
  readonly submit: SubmitSignal;
  readonly onBehalf: SubmitOnBehalf;
  readonly transition: TransitionSignal;
  readonly hold: HoldStep;
  readonly take: TakeHeldStep;
  readonly undo: UndoStep;
  readonly steps: ReporterSteps;
  readonly rate: RateSignal;
  readonly photos: AddPhotos;
  readonly note: AddNote;
  readonly recategorize: RecategorizeSignal;
  readonly publish: PublishSignal;
  readonly follow: FollowSignal;
}

/**
 * Puts the use cases together.
 * @throws Error when the workflow is not sound
 */
export function composeSignalCommands(deps: SubmittingDeps, allowance: SubmissionAllowance): SignalCommands {
  checkTransitions(transitionTable);
  const { database, directory, calendar } = deps;
  const mover = moverOf(deps);
  const transition = transitionOf(deps);
  return {
    submit: new SubmitSignal({ ...deps, allowance }),
    onBehalf: new SubmitOnBehalf(deps),
    transition,
    hold: new HoldStep(database, transition),
    take: new TakeHeldStep(database, transition),
    undo: new UndoStep(database),
    steps: new ReporterSteps(database, directory, mover),
    rate: new RateSignal(database),
    photos: new AddPhotos(database),
    note: new AddNote(database),
    recategorize: new RecategorizeSignal(database, directory, calendar),
    publish: new PublishSignal(database),
    follow: new FollowSignal(database),
  };
}

/** The step of the workflow by itself. */
export function transitionOf(deps: SignalsDeps): TransitionSignal {
  return new TransitionSignal(deps.database, deps.directory, moverOf(deps));
}

/** What the api takes from the slice. */
export interface SignalsApi {
  readonly resolvers: readonly ResolverInstance[];
  /** the live subscriptions of the process */
  readonly live: LiveFeed;
  /** for slices that show what a step would do */
  readonly transition: TransitionSignal;
  /** follows the events for the live views; started and stopped by the api */
  readonly tail: EventTail;
  /** for answers that everybody may read; renewed by the api at every event */
  readonly published: PublishedVersion;
  /** what the slice knows about a person */
  readonly personalData: PersonalDataPart;
}

/** Puts the slice together for the api. */
export function composeSignalsApi(
  deps: SubmittingDeps,
  api: {
    readonly links: PhotoLinks;
    readonly covers: PhotoCovers;
    readonly limitTries: LimitTries;
    readonly allowance: SubmissionAllowance;
    readonly logger: Logger;
    readonly keys: DerivedKeys;
    /** address under which citizens open the portal */
    readonly publicUrl: string;
    /** called with the times of events once they were shown to those who watch */
    readonly shown?: (happenedAt: readonly Date[]) => void;
  },
): SignalsApi {
  const commands = composeSignalCommands(deps, api.allowance);
  const sequencer = new EventSequencer(deps.database);
  const tail = new EventTail(sequencer, api.logger);
  const { directory } = deps;
  return {
    live: new LiveFeed(deps.database, sequencer, tail, api.logger, api.shown),
    transition: commands.transition,
    tail,
    published: new PublishedVersion(sequencer),
    personalData: signalsPersonalData(directory, api.links),
    resolvers: [
      new SignalResolver(directory, commands),
      new SignalFieldsResolver(directory, api.links),
      new SignalEventFieldsResolver(directory, api.links),
      new DeadlineResolver(directory, deps.calendar),
      new CitizenSignalResolver(directory, { ...commands, track: new TrackSignal(api.limitTries) }),
      new MailActionResolver(directory, new ActFromMail(deps.database, api.keys, commands), api.limitTries),
      new CitizenSignalFieldsResolver(directory, api.links),
      new CitizenSignalEventFieldsResolver(directory),
      new OnBehalfResolver(directory, commands.onBehalf),
      new FollowingResolver(directory, commands.follow),
      new PublicSignalResolver(directory, api.publicUrl),
      new PublicSignalFieldsResolver(api.links),
      new PublicationResolver(directory, commands.publish),
      new LiveResolver(directory),
      new TriageResolver(),
      new HeldStepResolver(directory, commands),
      new HeldStepOfSignalResolver(),
      new HeldStepFieldsResolver(directory),
      new BulkTransitionResolver(
        directory,
        new TransitionSignals(commands.transition, api.logger),
        new HoldSteps(deps.database, commands.transition, api.logger),
      ),
      new SignalContextFieldsResolver(directory),
      new StaffMemberFieldsResolver(),
      new CoverPhotoResolver(new CoverPhoto(deps.database, api.covers, api.links), api.links),
    ],
  };
}

/** What the slice does about facts of its own and of slices below; run by the worker's relay. */
export const signalOutboxHandlers: readonly OutboxHandler[] = [
  onTopic(accountDeletedTopic, 'signals', async (tx, { accountId }) => {
    await forgetAccount(tx, accountId);
    return [];
  }),
];

/** The slice's work that returns by itself; run by the worker. */
export function signalTasks(deps: SignalsDeps): readonly ScheduledTask[] {
  return [
    silenceTask(deps.database, deps.directory, moverOf(deps)),
    lateTask(deps.database),
    forgetMailLinksTask(deps.database),
    searchBacklogTask(deps.database),
    dueStepsTask(deps.database),
    forgetRefusedStepsTask(deps.database),
  ];
}

/** Every job of the slice. */
export const signalJobs = [takeHeldStepJob] as const;

/** What does the jobs; run by the worker. */
export function signalJobHandlers(deps: SignalsDeps): readonly JobHandler[] {
  return [heldStepHandler(new TakeHeldStep(deps.database, transitionOf(deps)))];
}

function moverOf({ calendar, directory }: SignalsDeps): SignalMover {
  return new SignalMover(
    calendar,
    async (tx, category) => (await directory.menus(tx)).categories.get(category)?.targetWorkingDays ?? null,
  );
}
