export {
  appendSignalEvent,
  type NewSignalEvent,
  signalEventChannel,
  signalEventTopic,
} from './commands/append-signal-event.ts';
export { endFollowing } from './commands/follow-signal.ts';
export { isUuid, lockSignal } from './locks/lock-signal.ts';
export { type MailLinkKind } from './entities/mail-link.entity.ts';
export { signalRelation } from './queries/relations.ts';
export { correctNumber, recordRegistration, withdrawNumber } from './commands/record-registration.ts';
export {
  composeSignalCommands,
  composeSignalsApi,
  type SignalCommands,
  type SignalsApi,
  signalJobHandlers,
  signalJobs,
  signalOutboxHandlers,
  signalTasks,
  transitionOf,
} from './compose-signals.ts';
export { newAccessCode } from './domain/access-code.ts';
export { citizenStatusLabel } from './domain/citizen-words.ts';
export { numbersIn, stepData, type WrittenEvent } from './domain/event-data.ts';
export { type SignalEventType as SignalEventKind, statusLabel } from './domain/signal-event.ts';
export { hasOpenPlace } from './domain/step-problems.ts';
export { noPlaceTexts, placeLine, placeTextNames, placeTexts } from './domain/place-texts.ts';
export { phoneProblems, tidyPhone } from './domain/correspondent-rules.ts';
export { type Channel, openStatuses, type RegistrationState, type SignalStatus } from './domain/signal-status.ts';
export { type TransitionSignal } from './commands/transition-signal.ts';
export { transitionTable } from './domain/transition-table.ts';
export {
  type LiveConnection,
  presenterOf,
  type SignalsContext,
  staffActor,
  visibleSignal,
} from './graphql/signal-context.ts';
export { ChannelEnum, RegistrationStateEnum, SignalStatusEnum } from './graphql/signal.enums.ts';
export { stepOf, TransitionSignalInput } from './graphql/signal.inputs.ts';
export { presentRefusal } from './graphql/transition-refusal.ts';
export { IllegalTransitionError, StaleVersionError } from './graphql/signal.results.ts';
export { presentHeldStep } from './graphql/held-step.presenter.ts';
export { HeldStepType, StepHeldError } from './graphql/held-step.types.ts';
export { type HeldStep, heldStepChannel, heldStepsOf } from './queries/held-steps.ts';
export { SignalType } from './graphql/signal.types.ts';
export { type LiveFeed } from './live/live-feed.ts';
export { type PublishedVersion } from './live/published-version.ts';
export { type LiveRequest } from './live/live-member.ts';
export { type LiveFrame, type LiveItem, type LiveListener, type LiveRenderer } from './live/live-item.ts';
export { canRetryRegistration, canSee, departmentsInSight, type StaffActor } from './policies/signal-policies.ts';
export {
  audienceOf,
  countEventsUpTo,
  joinedReporters,
  lastEventBefore,
  signalEventOf,
  type SignalEventFacts,
  type SignalFacts,
  signalFactsOf,
} from './queries/signal-facts.ts';
export { mailLinkUnsealer, openMailLinks, photoSenderOf, sealedMailLink } from './mail-links/mail-link.ts';
export { correspondentsOf, reporterOnRecord } from './queries/correspondents.ts';
export { correctedCategories } from './queries/corrected-categories.ts';
export { publicPages, type PublicPagesParts } from './http/public-pages.ts';
export { type PublicNews, publicNews, publicPhotoFiles } from './queries/public-news.ts';
export { publicPageUrl } from './domain/public-page.ts';
export {
  leavesOf,
  type ListedPublicSignal,
  listNearbySignals,
  listPublicSignals,
  publicPlaceOf,
  publishedState,
} from './queries/public-signals.ts';
export { type SignalRow, signalRowById, signalRowsByIds } from './queries/signal-row.ts';
export { type PressingSignal, pressingSignals } from './queries/pressing-signals.ts';
export { type DepartmentWorkload, soonUntil, workloadByDepartment } from './queries/workload.ts';
export { type SignalFigures, signalFiguresOf, signalIdsAfter } from './queries/signal-figures.ts';
export { assigneesOf } from './queries/assignees.ts';
export { signalsNear } from './queries/neighbours.ts';
export { countSignals, cursorOf, listSignals, type SignalSort, signalSorts } from './finder/signal-finder.ts';
export { matching, visibleTo } from './finder/signal-finder.ts';
export { type SignalFilter } from './domain/signal-filter.ts';
export { stemsOf } from './search/search-words.ts';
export { exportRouting, importRouting, routingDocument } from './routing/routing-document.ts';
export { handOverOpen, openOfCategory, openOfDepartment } from './commands/hand-over-open.ts';
export { isUsable, routeOf, type RoutingRuleRow, routingRules } from './routing/routing-rules.ts';
export { routingProblems, type RoutingRuleEntry, saveRoutingRule } from './routing/save-routing-rule.ts';
export { tryRoutingRule } from './routing/try-routing-rule.ts';
export { raiseReferences } from './references/next-reference.ts';
export { ReferenceMarks } from './references/reference-marks.ts';
export { signalsSchema } from './signals.schema.ts';
export { signalsConfig } from './signals.config.ts';
