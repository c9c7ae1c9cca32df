import {
  ActionNotAvailableError,
  connectionTypes,
  DateTimeScalar,
  NotFoundError,
  resultUnion,
  field,
  fieldsOf,
  nullable,
  enumOf,
} from '@ns/platform';
import { ID, Int, ObjectType } from 'type-graphql';
import { deliveryChannels, deliveryStates } from '../domain/delivery.ts';

export const DeliveryStateEnum = enumOf(
  'DeliveryState',
  'Where a mail stands: QUEUED waits for its first attempt, DEFERRED for the next one, SENT was taken by ' +
    'the mail server (or push service), BOUNCED has an address that is refused or a device that is gone, FAILED is ' +
    'given up.',
  deliveryStates,
);

export const DeliveryChannelEnum = enumOf(
  'DeliveryChannel',
  'EMAIL: a mail to an address. PUSH: a notification on a device of the addressee.',
  deliveryChannels,
);

@ObjectType('Delivery', {
  description:
    'One mail to one address, or one notification on one device, for one event, and how far it got. ' +
    'Addresses are personal data: for staff who may ' +
    'see the signal.',
})
export class DeliveryType extends fieldsOf({
  id: field(ID),
  kind: field(String, 'What the mail is about, e.g. `received`, `registered`, `resolved`.'),
  kindLabel: field(String),
  channel: field(DeliveryChannelEnum),
  subject: nullable(String),
  state: field(DeliveryStateEnum),
  attempts: field(Int, 'How often it was tried.'),
  nextAttemptAt: nullable(DateTimeScalar),
  sentAt: nullable(DateTimeScalar, 'When the mail server took it.'),
  returnedAt: nullable(DateTimeScalar, 'When another mail server gave it back after ours had taken it.'),
  createdAt: field(DateTimeScalar),
  revision: field(Int, 'Rises with every change: of two copies the one with the higher number is the newer.'),
  carriedBy: nullable(
    ID,
    'The mail that says this too, so that one arrives instead of two, e.g. the first mail of a signal with its ' +
      'incoming number. Its state is the state of this one.',
  ),
  carriedByLabel: nullable(String, 'Kind of the mail that says this too, in words.'),
  signalId: nullable(ID, 'The signal it is about; none for mails about an account.'),
}) {
  /** what `DeliveryFieldsResolver` answers, and writes down that it was read; not part of the schema */
  readonly personal!: {
    readonly address: string | null;
    readonly lastError: string | null;
    readonly addressTrouble: string | null;
  };
}

export const DeliveryConnection = connectionTypes('Delivery', () => DeliveryType);

export const ResendDeliveryResult = resultUnion('resendDelivery', [
  DeliveryType,
  NotFoundError,
  ActionNotAvailableError,
]);
