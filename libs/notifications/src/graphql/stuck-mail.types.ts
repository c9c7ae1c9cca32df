import {
  ActionNotAvailableError,
  DateTimeScalar,
  InvalidInputError,
  NotFoundError,
  resultUnion,
  field,
  fieldsOf,
  nullable,
  enumOf,
} from '@ns/platform';
import { ID, InputType, Int, ObjectType } from 'type-graphql';
import { stuckReasons } from '../queries/stuck-deliveries.ts';
import { DeliveryType } from './delivery.types.ts';

export const StuckMailReasonEnum = enumOf(
  'StuckMailReason',
  'Why mails do not arrive. NOT_STARTED: nobody has tried yet, so no worker runs. RETURNED: taken by our ' +
    'mail server and given back by the addressee’s. INTERNAL_ERROR: an error of this system, before the mail left. ' +
    'OPEN_PLACE: what staff wrote has a place in braces that nobody filled in.',
  stuckReasons,
);

export const DeliveryActKindEnum = enumOf(
  'DeliveryActKind',
  'What staff did: sent the mail to another address, or took it off the list of what is stuck.',
  ['ADDRESS_CORRECTED', 'SET_ASIDE'],
);

@ObjectType('DeliveryAct', { description: 'What a member of staff did about a mail, and why.' })
export class DeliveryActType extends fieldsOf({
  kind: field(DeliveryActKindEnum),
  address: nullable(String, 'Where the mail goes since then.'),
  formerAddress: nullable(String, 'Where it had gone before.'),
  reason: nullable(String, 'None once the addressee’s account is deleted.', { characters: 300 }),
  actor: nullable(String, 'Name of the member of staff.'),
  at: field(DateTimeScalar),
}) {}

@ObjectType('StuckDeliveryGroup', { description: 'Mails that are late or given up for one reason.' })
export class StuckDeliveryGroup extends fieldsOf({
  reason: field(StuckMailReasonEnum),
  label: field(String, 'The reason in words.'),
  advice: field(String, 'What can be done about it.'),
  canResend: field(Boolean, 'Whether sending all of them again can help.'),
  count: field(Int),
  oldestAt: field(DateTimeScalar, 'When the oldest of them was written.'),
  deliveries: field([DeliveryType], 'The oldest fifty.', { rows: 50 }),
}) {}

@ObjectType('MailState', { description: 'How the sending of mails is going as a whole.' })
export class MailStateType extends fieldsOf({
  hasServer: field(Boolean, 'Whether a mail server is configured; without one all mails wait.'),
  waiting: field(Int, 'Mails that are still to leave.'),
  oldestWaitingAt: nullable(DateTimeScalar),
  sentInLastHour: field(Int),
  lastSentAt: nullable(DateTimeScalar, 'When a mail last left; none when that is more than a week ago.'),
  troubledAddresses: field(Int, 'Addresses from which mails came back for good.'),
}) {}

@ObjectType('MailHeader', { description: 'One header of a mail.' })
export class MailHeaderType extends fieldsOf({
  name: field(String),
  value: field(String),
}) {}

@ObjectType('DeliveryMail', { description: 'A mail exactly as its addressee gets it.' })
export class DeliveryMailType extends fieldsOf({
  subject: field(String),
  text: field(String, undefined, { characters: 800 }),
  html: field(String, 'A whole HTML document; show it only where it can run nothing.', { characters: 10_000 }),
  headers: field(
    [MailHeaderType],
    'Headers of the last copy that left, without those that describe its encoding; empty before the first one.',
  ),
}) {}

@ObjectType('DeliveriesDue', { description: 'How many mails are due again.' })
export class DeliveriesDue extends fieldsOf({
  count: field(Int),
}) {}

@InputType({ description: 'Another address for one mail that did not arrive.' })
export class CorrectDeliveryAddressInput extends fieldsOf({
  deliveryId: field(ID, 'The mail; it has failed or was returned.'),
  address: field(String, 'An address that can receive mail.'),
  reason: field(String, 'Where the address comes from; at most 500 characters.'),
}) {}

@InputType({ description: 'A mail that did not arrive and need not be looked after any more.' })
export class SetDeliveryAsideInput extends fieldsOf({
  deliveryId: field(ID, 'The mail; it has failed or was returned.'),
  reason: field(String, 'How the addressee was informed instead, or why that is not needed; at most 500 characters.'),
}) {}

export const CorrectDeliveryAddressResult = resultUnion('correctDeliveryAddress', [
  DeliveryType,
  InvalidInputError,
  NotFoundError,
  ActionNotAvailableError,
]);
export const SetDeliveryAsideResult = resultUnion('setDeliveryAside', [
  DeliveryType,
  InvalidInputError,
  NotFoundError,
  ActionNotAvailableError,
]);
export const ResendDeliveriesResult = resultUnion('resendDeliveries', [DeliveriesDue, ActionNotAvailableError]);
