import {
  ActionNotAvailableError,
  ErrorResult,
  inLanguage,
  InvalidInputError,
  type Language,
  type Text,
  NotFoundError,
} from '@ns/platform';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { statusLabel } from '../domain/signal-event.ts';
import { type SignalStatus } from '../domain/signal-status.ts';
import { textOf } from '../texts/index.ts';
import { CitizenSignal } from './citizen-signal.types.ts';
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
  simpleResolvers: true,
})
export class IllegalTransitionError extends ErrorResult {
  override readonly code = 'ILLEGAL_TRANSITION';
  override readonly message: string;

  @Field(() => SignalStatusEnum)
  readonly from: SignalStatus;

  @Field(() => SignalStatusEnum)
  readonly to: SignalStatus;

  constructor(language: Language, from: SignalStatus, to: SignalStatus) {
    super();
    this.from = from;
    this.to = to;
    this.message = inLanguage(language, illegalTransition(from, to));
  }
}

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when somebody changed the signal meanwhile; nothing was changed. `current` is how it stands now.',
  simpleResolvers: true,
})
export class StaleVersionError extends ErrorResult {
  override readonly code = 'STALE_VERSION';
  override readonly message: string;

  @Field(() => SignalType)
  readonly current: SignalType;

  constructor(language: Language, current: SignalType) {
    super();
    this.current = current;
    this.message = inLanguage(language, staleVersion);
  }
}

export const SubmitSignalResult = createUnionType({
  name: 'SubmitSignalResult',
  description:
    'What submitSignal (CitizenSignal) and submitSignalOnBehalf (Signal) answer: the outcome, or why it was refused.',
  types: () => [CitizenSignal, SignalType, InvalidInputError] as const,
});
export const AnswerQuestionResult = createUnionType({
  name: 'AnswerQuestionResult',
  description: 'What answerQuestion answers: its outcome, or why it was refused.',
  types: () => [CitizenSignal, InvalidInputError, NotFoundError, ActionNotAvailableError] as const,
});
export const DisputeOutcomeResult = createUnionType({
  name: 'DisputeOutcomeResult',
  description: 'What disputeOutcome answers: its outcome, or why it was refused.',
  types: () => [CitizenSignal, InvalidInputError, NotFoundError, ActionNotAvailableError] as const,
});
export const WithdrawSignalResult = createUnionType({
  name: 'WithdrawSignalResult',
  description: 'What withdrawSignal answers: its outcome, or why it was refused.',
  types: () => [CitizenSignal, NotFoundError, ActionNotAvailableError] as const,
});
export const RateSignalResult = createUnionType({
  name: 'RateSignalResult',
  description: 'What rateSignal answers: its outcome, or why it was refused.',
  types: () => [CitizenSignal, InvalidInputError, NotFoundError, ActionNotAvailableError] as const,
});
export const AddPhotosResult = createUnionType({
  name: 'AddPhotosResult',
  description: 'What addPhotos answers: its outcome, or why it was refused.',
  types: () => [CitizenSignal, InvalidInputError, NotFoundError, ActionNotAvailableError] as const,
});
export const FollowSignalResult = createUnionType({
  name: 'FollowSignalResult',
  description: 'What followSignal answers: the signal as a follower sees it, or why it was refused.',
  types: () => [CitizenSignal, NotFoundError] as const,
});
export const UnfollowSignalResult = createUnionType({
  name: 'UnfollowSignalResult',
  description: 'What unfollowSignal answers: the signal as it is followed no longer, or why it was refused.',
  types: () => [CitizenSignal, NotFoundError, ActionNotAvailableError] as const,
});
export const PublishSignalResult = createUnionType({
  name: 'PublishSignalResult',
  description: 'What publishSignal answers: its outcome, or why it was refused.',
  types: () => [SignalType, StaleVersionError, NotFoundError, ActionNotAvailableError] as const,
});
export const UnpublishSignalResult = createUnionType({
  name: 'UnpublishSignalResult',
  description: 'What unpublishSignal answers: its outcome, or why it was refused.',
  types: () => [SignalType, StaleVersionError, NotFoundError] as const,
});
export const TransitionSignalResult = createUnionType({
  name: 'TransitionSignalResult',
  description: 'What transitionSignal answers: its outcome, or why it was refused.',
  types: () => [SignalType, IllegalTransitionError, StaleVersionError, InvalidInputError, NotFoundError] as const,
});
export const AddNoteResult = createUnionType({
  name: 'AddNoteResult',
  description: 'What addNote answers: its outcome, or why it was refused.',
  types: () => [SignalType, InvalidInputError, NotFoundError] as const,
});
export const RecategorizeSignalResult = createUnionType({
  name: 'RecategorizeSignalResult',
  description: 'What recategorizeSignal answers: its outcome, or why it was refused.',
  types: () => [SignalType, InvalidInputError, StaleVersionError, NotFoundError] as const,
});
