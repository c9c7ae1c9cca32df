import { PhotoType } from '@ns/media';
import {
  ActionNotAvailableError,
  costs,
  DateScalar,
  DateTimeScalar,
  enumOf,
  field,
  fieldsOf,
  InvalidInputError,
  NotFoundError,
  nullable,
  omittable,
  resultUnion,
} from '@ns/platform';
import { IllegalTransitionError, PersonalDataError, SignalType, StaleVersionError, StepHeldError } from '@ns/signals';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { longestWorkWords, orderSteps, workActKinds } from '../domain/work-order.ts';
import { longestLabel } from '../links/contractor-link.ts';
import { ReceiverType } from './receiver.types.ts';
import { ReferralStateEnum } from './referral.types.ts';

export const OrderStepEnum = enumOf(
  'WorkOrderStep',
  'What staff do with a work order: ACCEPT ends the signal with what the contractor says is done, RETURN sends the ' +
    'answer back with words, WITHDRAW takes the order from the contractor.',
  orderSteps,
);

export const WorkActKindEnum = enumOf(
  'WorkActKind',
  'What a contractor does with a work order: RECEIVED, it is there; PROPOSE_DONE, the work is done, which staff ' +
    'accept unless the contractor is trusted; NOT_OURS, another has to do it; NOT_FOUND, there is nothing at the ' +
    'place; QUESTION, something is ' +
    'missing.',
  workActKinds,
);

@ObjectType('WorkAnswer', { description: 'What a contractor said of a work order.' })
export class WorkAnswerType extends fieldsOf({
  kind: field(WorkActKindEnum),
  text: nullable(String, undefined, { characters: longestWorkWords }),
  at: field(DateTimeScalar),
}) {
  @Field(() => [PhotoType], { description: 'From before the work.', complexity: costs({ rows: 2 }) })
  readonly photosBefore!: readonly PhotoType[];

  @Field(() => [PhotoType], { description: 'From after the work.', complexity: costs({ rows: 3 }) })
  readonly photosAfter!: readonly PhotoType[];
}

@ObjectType('WorkOrder', {
  description: 'Work that a contractor does for the municipality, which stays in charge of the signal.',
})
export class WorkOrderType extends fieldsOf({
  id: field(ID),
  contractor: field(ReceiverType),
  state: field(ReferralStateEnum, 'WAITING until the contractor says that it is there.'),
  words: nullable(String, 'What staff wrote to the contractor last.', { characters: longestWorkWords }),
  orderedAt: field(DateTimeScalar),
  receivedOn: nullable(DateScalar, 'The day on which the contractor said that it is there.'),
  answer: nullable(WorkAnswerType, 'The last answer of the contractor, until it is sent back.'),
  next: field([OrderStepEnum], 'What the viewer may do now.', { rows: 0.3 }),
}) {}

@InputType({
  description:
    'Work for a contractor. Refused: a receiver that is no contractor in use, and more than 2,000 characters of words.',
})
export class OrderWorkInput extends fieldsOf({
  signalId: field(ID, 'A signal that is ASSIGNED or IN_PROGRESS.'),
  contractor: field(String, 'Code of the contractor; not of one that has an order for the signal.'),
  words: omittable(String, 'What is to be done; the contractor reads it.'),
  clientKey: field(ID, 'UUID made on the device: the same key is the same order, with other content it is refused.'),
}) {}

@InputType({
  description: 'What becomes of a work order. Refused: a return without words, and more than 2,000 characters.',
})
export class TakeOrderBackInput extends fieldsOf({
  orderId: field(ID, '`WorkOrder.id`.'),
  words: omittable(String, 'What the contractor reads; needed for a return.'),
}) {}

@InputType({
  description:
    'The end of a signal with what a contractor did. What `transitionSignal` refuses of RESOLVED is refused.',
})
export class AcceptWorkInput extends fieldsOf({
  orderId: field(ID, '`WorkOrder.id`.'),
  version: field(Int, 'The version of the signal that the change is based on; a stale one is refused.'),
  message: field(String, 'The work that was done, as the reporter reads it; at most 4000 characters.'),
  publicMessage: omittable(Boolean, 'As in `TransitionSignalInput`.'),
  personalDataConfirmed: omittable(Boolean, 'As in `TransitionSignalInput`.'),
}) {}

@ObjectType('ContractorLink', {
  description: 'A link with which a named person of a contractor sees its open work, without an account.',
})
export class ContractorLinkType extends fieldsOf({
  id: field(ID),
  label: field(String, 'Whom it was given to.', { characters: longestLabel }),
  createdAt: field(DateTimeScalar),
  expiresAt: field(DateTimeScalar, '90 days after it was last used.'),
  lastUsedAt: nullable(DateTimeScalar, 'Exact to the minute.'),
  endedAt: nullable(DateTimeScalar),
}) {}

@InputType({
  description:
    'A link to be made. Refused: a receiver that is no contractor in use, and a label of 0 or over 100 characters.',
})
export class AddContractorLinkInput extends fieldsOf({
  contractor: field(String, 'Code of the contractor.'),
  label: field(String, 'Whom it is given to.'),
}) {}

@ObjectType({ description: 'The link was made.' })
export class ContractorLinkAdded extends fieldsOf({
  link: field(ContractorLinkType),
  url: field(String, 'The address to give away. It cannot be shown again.'),
}) {}

@ObjectType({ description: 'The link works no longer.' })
export class ContractorLinkEnded extends fieldsOf({ link: field(ContractorLinkType) }) {}

const orderRefusals = [NotFoundError, ActionNotAvailableError, InvalidInputError] as const;
export const OrderWorkResult = resultUnion('orderWork', [SignalType, ...orderRefusals]);
export const ReturnWorkResult = resultUnion('returnWork', [SignalType, ...orderRefusals]);
export const WithdrawWorkResult = resultUnion('withdrawWork', [SignalType, ...orderRefusals]);
export const AcceptWorkResult = resultUnion('acceptWork', [
  SignalType,
  ...orderRefusals,
  StaleVersionError,
  IllegalTransitionError,
  StepHeldError,
  PersonalDataError,
]);
export const AddContractorLinkResult = resultUnion('addContractorLink', [ContractorLinkAdded, InvalidInputError]);
export const EndContractorLinkResult = resultUnion('endContractorLink', [ContractorLinkEnded, NotFoundError]);
