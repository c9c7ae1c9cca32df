export * from './domain/index.ts';
export { type Problem } from './domain/submission-rules.ts';
export {
  composeSignalsApi,
  signalJobHandlers,
  signalJobs,
  signalOutboxHandlers,
  type SignalsApi,
  signalTasks,
} from './compose-signals.ts';
export { signalsConfig } from './signals.config.ts';
export { signalsSchema } from './signals.schema.ts';
export { type MailLinkKind } from './entities/mail-link.entity.ts';
export {
  canHandle,
  canRetryRegistration,
  canSee,
  departmentsHandled,
  departmentsInSight,
  type StaffActor,
} from './policies/signal-policies.ts';
export { lockSignal } from './locks/lock-signal.ts';
export { raiseReferences, type RaisedReferences } from './references/next-reference.ts';
export { ReferenceMarks } from './references/reference-marks.ts';
export { exportRouting, importRouting, routingDocument } from './routing/routing-document.ts';
export { isUsable, routeOf, type RoutingRuleRow, routingRules } from './routing/routing-rules.ts';
export { routingProblems, type RoutingRuleEntry, saveRoutingRule } from './routing/save-routing-rule.ts';
export { tryRoutingRule } from './routing/try-routing-rule.ts';
export { placePictureReach } from './http/place-picture.ts';
export { isAnnounced } from './queries/announced-day.ts';
export { assigneesOf } from './queries/assignees.ts';
export { visibleTo } from './queries/conditions.ts';
export {
  countFinishedSignals,
  type FinishedSignals,
  forgettableStatuses,
  isSettled,
  lockFinishedSignals,
  peopleWithSignals,
  shareSignals,
} from './queries/finished-signals.ts';
export { forwardWithinDays } from './domain/date-promise.ts';
export { lastEventsOf } from './queries/last-events.ts';
export { countShownPhotos } from './queries/count-shown-photos.ts';
export { correctedCategories } from './queries/corrected-categories.ts';
export { correspondentsOf, reporterOnRecord } from './queries/correspondents.ts';
export { type HeldStep, heldStepsInSight, heldStepsOf } from './held-steps/queries/held-steps.ts';
export { signalsNear } from './queries/neighbours.ts';
export { type PressingSignal, pressingSignals } from './queries/pressing-signals.ts';
export { fewestRepaired, placeFigures, type PlaceFigures } from './queries/place-figures.ts';
export { type DepartmentPromises, promisesBetween } from './queries/promises-between.ts';
export { type PublicNews, publicNews, publicPhotoFiles } from './queries/public-news.ts';
export {
  leavesOf,
  type ListedPublicSignal,
  listNearbySignals,
  listPublicSignals,
  publicPlaceOf,
  type PublicSignalFilter,
  publishedState,
} from './queries/public-signals.ts';
export { signalsNumbered } from './queries/signals-numbered.ts';
export { signalEventRelation, signalRelation } from './queries/relations.ts';
export {
  audienceOf,
  countEventsOfDays,
  countEventsUpTo,
  joinedReporters,
  lastEventBefore,
  promiseEventsOf,
  type ReadSignalEvent,
  signalEventOf,
  type SignalForLetters,
  signalForLetters,
} from './queries/signal-for-letters.ts';
export { timelineEventIds } from './queries/signal-events.ts';
export { type SignalFigures, signalFiguresOf, signalIdsAfter } from './queries/signal-figures.ts';
export { type SignalRow, signalRowById, signalRowsByIds } from './queries/signal-row.ts';
export { type SignalForManagement, signalsForManagement, undecidedSignals } from './queries/undecided-signals.ts';
export {
  type DepartmentWorkload,
  soonUntil,
  weekEndOf,
  workloadByDepartment,
  workloadByPerson,
} from './queries/workload.ts';
export { stemsOf } from './search/search-words.ts';
export {
  countMyDay,
  countSignals,
  cursorOf,
  listSignals,
  matching,
  type SignalFilter,
  type SignalSort,
  signalSorts,
} from './finder/signal-finder.ts';
export {
  appendSignalEvent,
  type NewSignalEvent,
  signalEventChannel,
  signalEventTopic,
} from './writes/append-signal-event.ts';
export { endFollowing } from './writes/end-following.ts';
export { forgetInSignals } from './writes/forget.ts';
export { unlessRefused } from './writes/input-refused.ts';
export { useKey, wasDone } from './writes/keyed-act.ts';
export { takeStep, type TransitionRefusal } from './writes/take-step.ts';
export { isSameRequest } from './domain/keyed-request.ts';
export { requestDigest } from './domain/request-digest.ts';
export { handOverOpen, openOfCategory, openOfDepartment } from './writes/hand-over-open.ts';
export { recallReferral, recordReferral, type ReferralExpectation } from './writes/record-referral.ts';
export { correctNumber, recordRegistration, withdrawNumber } from './writes/record-registration.ts';
export { addNote } from './commands/add-note.ts';
export { lookThroughPublicPhotos, pausePublicPhotos } from './commands/look-through-public-photos.ts';
export { photoPass } from './queries/photo-pass.ts';
export { rehearseMessage } from './commands/rehearse-message.ts';
export { sendMessage } from './commands/send-message.ts';
export { rehearseTransition } from './commands/rehearse-transition.ts';
export { submitOnBehalf, type SubmitOnBehalfProps } from './commands/submit-on-behalf.ts';
export { submitSignal } from './commands/submit-signal.ts';
export { transitionSignal } from './commands/transition-signal.ts';
export { type LetterNumberTaker } from './needs/letter-number-taker.ts';
export { type OnBehalfNeeds, type SignalsNeeds, type StepNeeds, type SubmitNeeds } from './needs/signals-needs.ts';
export { heldStepChannel } from './held-steps/writes/announce-held-steps.ts';
export { type LiveFeed } from './live/live-feed.ts';
export { type LiveFrame, type LiveItem, type LiveListener, type LiveRenderer } from './live/live-item.ts';
export { type LiveRequest } from './live/live-member.ts';
export { type PublishedVersion } from './live/published-version.ts';
export { mailLinkUnsealer, openMailLinks, photoSenderOf, sealedMailLink } from './mail-links/mail-link.ts';
export { shownText } from './graphql/hidden-text.ts';
export { reporterOf } from './graphql/signal-loaders.ts';
export { presentHeldStep, presentSeenSteps, type SeenHeldStep } from './held-steps/graphql/held-step.presenter.ts';
export { HeldStepType } from './held-steps/graphql/held-step.types.ts';
export {
  type LiveConnection,
  presenterOf,
  type SignalsContext,
  staffActor,
  staffSignal,
  visibleSignal,
} from './graphql/signal-context.ts';
export { ChannelEnum, RegistrationStateEnum, SignalStatusEnum } from './graphql/signal.enums.ts';
export { MessageInput, stepOf, SubmitOnBehalfInput, TransitionSignalInput } from './graphql/signal.inputs.ts';
export { onBehalfOf } from './graphql/submission.ts';
export { PersonalDataError, PersonalDataFinding, presentFindings } from './graphql/public-text.types.ts';
export { personalDataAbout } from './writes/public-reach.ts';
export { IllegalTransitionError, StaleVersionError, StepHeldError } from './graphql/signal.results.ts';
export { SignalType } from './graphql/signal.types.ts';
export { presentMessageRefusal, presentRefusal } from './graphql/transition-refusal.ts';
export { CitizenSignal } from './graphql/citizen-signal.types.ts';
export { PublicSignal } from './graphql/public-signal.types.ts';
export { type PageHead, withHead } from './http/page-head.ts';
export { publicPages, type PublicPagesNeeds, sendCard, sendPage } from './http/public-pages.ts';
export { type LinesAround, ShareCards } from './http/share-cards.ts';
