import {
  ActionNotAvailableError,
  DateTimeScalar,
  ErrorResult,
  InvalidInputError,
  type Language,
  type Text,
  NotFoundError,
  resultUnion,
} from '@ns/platform';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { statusLabel } from '../domain/signal-event.ts';
import type { SignalStatus } from '../domain/signal-status.ts';
import { textOf } from '../texts/index.ts';
import { CitizenSignal } from './citizen-signal.types.ts';
import type { HeldStep } from '../held-steps/queries/held-steps.ts';
import { PersonalDataError } from './public-text.types.ts';
import { SignalStatusEnum } from './signal.enums.ts';
import { SignalType } from './signal.types.ts';

/** Why a step is none of the workflow. */
export function illegalTransition(from: SignalStatus, to: SignalStatus): Text {
  return textOf('illegalTransition', { from: statusLabel(from), to: statusLabel(to) });
}

/** Why a change of a signal that is no longer as it was seen is refused. */
export const staleVersion: Text = textOf('staleVersion');

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when the workflow has no such step from the present status for the viewer; nothing was changed.',
})
export class IllegalTransitionError extends ErrorResult {
  override readonly code = 'ILLEGAL_TRANSITION';

  @Field(() => SignalStatusEnum)
  readonly from: SignalStatus;

  @Field(() => SignalStatusEnum)
  readonly to: SignalStatus;

  constructor(language: Language, from: SignalStatus, to: SignalStatus) {
    super(language, illegalTransition(from, to));
    this.from = from;
    this.to = to;
  }
}

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when somebody changed the signal meanwhile; nothing was changed. `current` is how it stands now.',
})
export class StaleVersionError extends ErrorResult {
  override readonly code = 'STALE_VERSION';

  @Field(() => SignalType)
  readonly current: SignalType;

  constructor(language: Language, current: SignalType) {
    super(language, staleVersion);
    this.current = current;
  }
}

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when another step of the signal is held: nothing was changed. It can be repeated after `until`.',
})
export class StepHeldError extends ErrorResult {
  override readonly code = 'STEP_HELD';

  @Field(() => DateTimeScalar)
  readonly until: Date;

  constructor(language: Language, step: HeldStep) {
    super(language, textOf('stepHeld'));
    this.until = step.dueAt;
  }
}

export const SubmitSignalResult = createUnionType({
  name: 'SubmitSignalResult',
  description:
    'What submitSignal (CitizenSignal) and submitSignalOnBehalf (Signal) answer: the outcome, or why it was refused.',
  types: () => [CitizenSignal, SignalType, InvalidInputError] as const,
});
/** What a step of the reporter answers. */
const stepOutcomes = [CitizenSignal, InvalidInputError, NotFoundError, ActionNotAvailableError] as const;

export const AnswerQuestionResult = resultUnion('answerQuestion', stepOutcomes);
export const DisputeOutcomeResult = resultUnion('disputeOutcome', stepOutcomes);
export const WithdrawSignalResult = resultUnion('withdrawSignal', [
  CitizenSignal,
  NotFoundError,
  ActionNotAvailableError,
]);
export const RateSignalResult = resultUnion('rateSignal', stepOutcomes);
export const AddPhotosResult = resultUnion('addPhotos', stepOutcomes);
export const FollowSignalResult = resultUnion(
  'followSignal',
  [CitizenSignal, NotFoundError],
  'the signal as a follower sees it',
);
export const UnfollowSignalResult = resultUnion(
  'unfollowSignal',
  [CitizenSignal, NotFoundError, ActionNotAvailableError],
  'the signal as it is followed no longer',
);
export const PublishSignalResult = resultUnion('publishSignal', [
  SignalType,
  PersonalDataError,
  StaleVersionError,
  InvalidInputError,
  NotFoundError,
  ActionNotAvailableError,
]);
export const LookThroughPhotosResult = resultUnion('lookThroughPhotos', [SignalType, InvalidInputError, NotFoundError]);
export const UnpublishSignalResult = resultUnion('unpublishSignal', [
  SignalType,
  StaleVersionError,
  InvalidInputError,
  NotFoundError,
]);
/** What a step of the staff answers. */
export const transitionOutcomes = [
  SignalType,
  IllegalTransitionError,
  StaleVersionError,
  StepHeldError,
  InvalidInputError,
  PersonalDataError,
  NotFoundError,
] as const;

export const TransitionSignalResult = resultUnion('transitionSignal', transitionOutcomes);
export const AddNoteResult = resultUnion('addNote', [SignalType, InvalidInputError, NotFoundError]);
export const SendMessageResult = resultUnion('sendMessage', [
  SignalType,
  InvalidInputError,
  NotFoundError,
  ActionNotAvailableError,
]);
export const RecategorizeSignalResult = resultUnion('recategorizeSignal', [
  SignalType,
  InvalidInputError,
  StaleVersionError,
  NotFoundError,
]);
