import { InvalidInputError, field, fieldsOf, nullable, omittable, enumOf } from '@ns/platform';
import { createUnionType, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SignalStatusEnum } from './signal.enums.ts';
import { SignalType } from './signal.types.ts';

export const BulkOutcomeEnum = enumOf(
  'BulkOutcome',
  'What became of one of several signals; WOULD_CHANGE only answers a dry run, HELD only a step with `holdSeconds`.',
  ['CHANGED', 'WOULD_CHANGE', 'HELD', 'REFUSED'],
);

@InputType({ description: 'A chosen signal as it was seen.' })
export class ChosenSignalInput extends fieldsOf({
  signalId: field(ID, 'Its id.'),
  version: field(Int, 'The version the change is based on; a stale one is refused.'),
}) {}

@InputType({ description: 'The same step for several signals.' })
export class TransitionSignalsInput extends fieldsOf({
  signals: field([ChosenSignalInput], '1 to 100 signals.'),
  to: field(SignalStatusEnum, 'Where all of them go.'),
  department: omittable(String, 'Code of the department that takes them over.'),
  assigneeId: omittable(ID, 'Account of the member of staff who takes them over.'),
  externalBody: omittable(String, 'Code of the external body.'),
  message: omittable(String, 'Text that every reporter reads; at most 4000 characters.'),
  publicMessage: omittable(Boolean, 'As of `transitionSignal`.'),
  personalDataConfirmed: omittable(Boolean, 'As of `transitionSignal`.'),
  note: omittable(String, 'For staff only; at most 4000 characters.'),
  holdSeconds: omittable(
    Int,
    'When given, 1 to 60: the steps wait together for so long and can be undone by one `undoSteps`. Not with `dryRun`.',
  ),
  dryRun: omittable(Boolean, 'True: returns what would happen and changes nothing.', false),
}) {}

@ObjectType({ description: 'What became, or would become, of one of the chosen signals.' })
export class TransitionedRow extends fieldsOf({
  signalId: field(ID, 'Id as it was given.'),
  reference: nullable(String, 'None when the viewer may not see the signal.'),
  outcome: field(BulkOutcomeEnum, 'Whether it changed.'),
  problem: nullable(String, 'Why it was refused, for people; none otherwise.'),
  signal: nullable(SignalType, 'As it stands now; none when the viewer may not see it.'),
}) {}

@ObjectType({
  description: 'What became of every chosen signal, in the order given. Each was changed or refused by itself.',
})
export class TransitionedSignals extends fieldsOf({
  rows: field([TransitionedRow], 'One row for each chosen signal.', { rows: 100 }),
  groupId: nullable(ID, 'With `holdSeconds`: what the held steps have in common, see `undoSteps`.'),
}) {}

export const TransitionSignalsResult = createUnionType({
  name: 'TransitionSignalsResult',
  description: 'What transitionSignals answers: what became of each signal, or why nothing was tried.',
  types: () => [TransitionedSignals, InvalidInputError] as const,
});
