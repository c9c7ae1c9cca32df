import { ExternalBodyType } from '@ns/municipality';
import {
  ActionNotAvailableError,
  DateScalar,
  enumOf,
  field,
  fieldsOf,
  InvalidInputError,
  NotFoundError,
  nullable,
  omittable,
  resultUnion,
} from '@ns/platform';
import { bodyAnswers, SignalType } from '@ns/signals';
import { ID, InputType, ObjectType } from 'type-graphql';
import { ReceiverChannelEnum } from './receiver.types.ts';
import { noteKinds, referralStates } from '../domain/referral.ts';

export const ReferralStateEnum = enumOf('ReferralState', 'What is known of a referral.', referralStates);

export const ReferralNoteKindEnum = enumOf('ReferralNoteKind', 'What staff note about a referral.', noteKinds);

export const BodyAnswerEnum = enumOf(
  'BodyAnswer',
  'What an external body says of a signal. After NEEDS_MORE it may answer again.',
  bodyAnswers,
);

@ObjectType('Referral', { description: 'What became of a forwarded signal, as staff see it.' })
export class ReferralType extends fieldsOf({
  id: field(ID, 'Of the step that forwarded it; `noteReferral` takes it.'),
  state: field(ReferralStateEnum),
  externalBody: nullable(ExternalBodyType, 'The body that is in charge.'),
  sentOn: nullable(DateScalar, 'The day on which it was passed on.'),
  person: nullable(String, 'Who took it at the body.'),
  receivedOn: nullable(DateScalar, 'The day on which the body had it.'),
  number: nullable(String, 'The number under which the body has it.'),
  answeredOn: nullable(DateScalar, 'The day of the answer.'),
  answer: nullable(BodyAnswerEnum, 'What the body answered.'),
  channel: field(ReceiverChannelEnum, 'With which it began.'),
  problem: nullable(String, 'What is wrong, in the viewer’s language; null: nothing.', { characters: 300 }),
  theirWords: nullable(String, 'What the body’s system answered, for staff: nobody else reads it by itself.', {
    characters: 4_000,
  }),
  forwardBy: field(DateScalar, 'By when the law wants it passed on: seven days from the receipt of the signal.'),
  answerBy: nullable(DateScalar, 'By when the receiver is to answer; null: it has no term, or has not got it yet.'),
  canResend: field(Boolean, 'Whether the viewer may send it once more.'),
  next: field([ReferralNoteKindEnum], 'What the viewer may note now.', { rows: 0.3 }),
}) {}

@ObjectType('ReferralProgress', { description: 'What became of a forwarded signal, as everybody reads it.' })
export class ReferralProgressType extends fieldsOf({
  state: field(ReferralStateEnum, 'Never UNSURE: then there is no `referral`.'),
  sentence: field(String, 'Where it stands, with the name of the body.', { characters: 200 }),
}) {}

@InputType({
  description:
    'What became of a forwarded signal. Refused: a day to come, a day before what was noted earlier or before the ' +
    'signal came in, nobody named where it was not passed on before, more than 100 characters of a name, 60 of a ' +
    'number or 4,000 of words, an answer that is left out of ANSWERED, and parts of another kind of note.',
})
export class NoteReferralInput extends fieldsOf({
  signalId: field(ID, 'A signal that is forwarded.'),
  referralId: field(ID, '`Referral.id`, as it was read.'),
  kind: field(ReferralNoteKindEnum),
  on: field(DateScalar, 'The day on which it happened.'),
  person: omittable(String, 'Who took it at the body; needed where it was not passed on before.'),
  number: omittable(String, 'With RECEIVED: the number under which the body has it.'),
  answer: omittable(BodyAnswerEnum, 'With ANSWERED.'),
  words: omittable(String, 'With ANSWERED: what the body wrote, as far as the reporter is to read it.'),
}) {}

export const NoteReferralResult = resultUnion('noteReferral', [
  SignalType,
  NotFoundError,
  ActionNotAvailableError,
  InvalidInputError,
]);
