import { ExternalBodyType } from '@ns/municipality';
import {
  ActionNotAvailableError,
  DateScalar,
  enumOf,
  field,
  fieldsOf,
  NotFoundError,
  nullable,
  resultUnion,
} from '@ns/platform';
import { PersonalDataFinding, SignalType } from '@ns/signals';
import { Int, ObjectType } from 'type-graphql';
import { orderReasons } from '../queries/waiting-orders.ts';
import { waitingReasons } from '../queries/waiting-referrals.ts';
import { ReceiverChannelEnum, ReceiverType } from './receiver.types.ts';

@ObjectType('ReferralPreview', { description: 'What would leave for a body or a contractor now.' })
export class ReferralPreviewType extends fieldsOf({
  channel: field(ReceiverChannelEnum),
  destination: nullable(String, 'Where it goes; null where nothing is sent.'),
  phone: nullable(String, 'Of the receiver.'),
  subject: field(String),
  text: field(String, 'As the receiver reads it. Nothing of it is of the reporter.', { characters: 4_000 }),
  personalData: field([PersonalDataFinding], 'What the reporter wrote of people, as far as it leaves: it leaves too.', {
    rows: 2,
  }),
  photos: field(Int, 'How many photos go along, covered where something is covered.'),
}) {}

export const WaitingReferralReasonEnum = enumOf(
  'WaitingReferralReason',
  'Why a forwarded signal or a work order needs a clerk.',
  { ...waitingReasons, ...orderReasons },
);

@ObjectType('WaitingReferral', { description: 'A forwarded signal or a work order that needs a clerk.' })
export class WaitingReferralType extends fieldsOf({
  signal: field(SignalType),
  externalBody: nullable(ExternalBodyType, 'The body that is in charge; null for a work order.'),
  contractor: nullable(ReceiverType, 'The contractor of a work order.'),
  reason: field(WaitingReferralReasonEnum),
  dueOn: field(
    DateScalar,
    'By when it ought to be passed on (seven days from its receipt), or answered. Of a work order: by when it ought ' +
      'to be confirmed, else the day that the municipality has promised, without one that of the answer.',
  ),
}) {}

export const ResendReferralResult = resultUnion('resendReferral', [SignalType, NotFoundError, ActionNotAvailableError]);
