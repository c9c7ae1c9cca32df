import {
  ActionNotAvailableError,
  DateTimeScalar,
  enumOf,
  field,
  fieldsOf,
  NotFoundError,
  nullable,
  resultUnion,
} from '@ns/platform';
import { Float, ID, Int, ObjectType } from 'type-graphql';
import { SignalStatusEnum } from '../../graphql/signal.enums.ts';
import { transitionOutcomes } from '../../graphql/signal.results.ts';
import { heldStepRefusals } from '../entities/held-step.entity.ts';

const HeldStepRefusalEnum = enumOf(
  'HeldStepRefusal',
  'Why a held step could not be taken when its time came: the author sees the signal no longer, somebody changed it ' +
    'meanwhile, the workflow has no such step any more, or something in the form is not right any more.',
  heldStepRefusals,
);

@ObjectType({ description: 'What the form of a held step holds, as `transitionSignal` was given it.' })
export class StepForm extends fieldsOf({
  department: nullable(String),
  assigneeId: nullable(ID),
  externalBody: nullable(String),
  duplicateOf: nullable(ID),
  message: nullable(String, undefined, { characters: 300 }),
  publicMessage: nullable(Boolean, 'As it was given; null: by the kind of the step.'),
  personalDataConfirmed: nullable(Boolean),
  note: nullable(String, undefined, { characters: 300 }),
  photoIds: field([ID]),
}) {}

@ObjectType('HeldStep', {
  description:
    'A step that staff made and that can still be undone: nothing of it has left, and the signal is as it was. When ' +
    'its time is over it is taken as if it was made then; what cannot be taken is kept for its author, see `refusal`.',
})
export class HeldStepType extends fieldsOf({
  id: field(ID),
  signalId: field(ID),
  groupId: nullable(ID, 'What steps have in common that `transitionSignals` held together; see `undoSteps`.'),
  to: field(SignalStatusEnum),
  statusLabel: field(String, 'What the status is called that the signal will have.'),
  author: nullable(String, 'Name of the member of staff who made it; null once the account is deleted.'),
  isOwn: field(Boolean, 'Whether the viewer made it.'),
  dueAt: field(DateTimeScalar, 'Until then it can be undone; then it is taken.'),
  secondsLeft: field(Float, 'Seconds from this answer until `dueAt`, for clients whose clock is off; never below 0.'),
  refusal: nullable(HeldStepRefusalEnum, 'Set when it could not be taken.'),
  problem: nullable(String, 'Why it could not be taken, for people.'),
  form: nullable(StepForm, 'For its author only; null for others.'),
}) {}

@ObjectType({ description: 'Steps that were made together and are undone.' })
export class UndoneSteps extends fieldsOf({
  steps: field([HeldStepType], 'Each with its form.', { rows: 100 }),
}) {}

@ObjectType({ description: 'Steps that were made together and were not waited for.' })
export class TakenSteps extends fieldsOf({
  taken: field(Int, 'How many were taken; those that were refused are kept, see `HeldStep.refusal`.'),
}) {}

export const UndoStepsResult = resultUnion(
  'undoSteps',
  [UndoneSteps, NotFoundError, ActionNotAvailableError],
  'the steps that were undone, with their forms',
);
export const TakeHeldStepsResult = resultUnion(
  'takeHeldSteps',
  [TakenSteps, NotFoundError],
  'how many steps were taken',
);
export const UndoStepResult = resultUnion(
  'undoStep',
  [HeldStepType, NotFoundError, ActionNotAvailableError],
  'the step that was undone, with its form',
);
export const TakeHeldStepResult = resultUnion('takeHeldStep', transitionOutcomes);
