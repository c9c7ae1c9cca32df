import { type Text, textOf } from '../texts/index.ts';
/** Where a delivery stands. QUEUED and DEFERRED are still to be sent, the others are final. */
export const deliveryStates = ['QUEUED', 'SENT', 'DEFERRED', 'BOUNCED', 'FAILED'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What a delivery is: an e-mail to an address, or a notification on a device. */
export const deliveryChannels = ['EMAIL', 'PUSH'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

/** Why a delivery is not sent; the text of the mail server is stored separately. */
export const deliveryProblems = [
  'NO_SERVER',
  'UNREACHABLE',
  'TRY_LATER',
  'RELAY_REFUSED',
  'ADDRESS_REFUSED',
  'REFUSED',
  'RETURNED',
  'UNKNOWN_OUTCOME',
  'GAVE_UP',
  'OUT_OF_DATE',
  'ACCOUNT_DELETED',
  'SUBSCRIPTION_GONE',
] as const;
export type DeliveryProblem = (typeof deliveryProblems)[number];

/** What each problem means, for staff. */
export const problemLabels: Readonly<Record<DeliveryProblem, Text>> = {
  NO_SERVER: textOf('mailProblem.noServer'),
  UNREACHABLE: textOf('mailProblem.unreachable'),
  TRY_LATER: textOf('mailProblem.tryLater'),
  RELAY_REFUSED: textOf('mailProblem.relayRefused'),
  ADDRESS_REFUSED: textOf('mailProblem.addressRefused'),
  REFUSED: textOf('mailProblem.refused'),
  RETURNED: textOf('mailProblem.returned'),
  UNKNOWN_OUTCOME: textOf('mailProblem.unknownOutcome'),
  GAVE_UP: textOf('mailProblem.gaveUp'),
  OUT_OF_DATE: textOf('mailProblem.outOfDate'),
  ACCOUNT_DELETED: textOf('mailProblem.accountDeleted'),
  SUBSCRIPTION_GONE: textOf('mailProblem.subscriptionGone'),
};

/** The same for notifications, where the words of mails do not fit. */
export const pushProblemLabels: Readonly<Partial<Record<DeliveryProblem, Text>>> = {
  UNREACHABLE: textOf('pushProblem.unreachable'),
  TRY_LATER: textOf('pushProblem.tryLater'),
  RELAY_REFUSED: textOf('pushProblem.relayRefused'),
  REFUSED: textOf('pushProblem.refused'),
  UNKNOWN_OUTCOME: textOf('pushProblem.unknownOutcome'),
  OUT_OF_DATE: textOf('pushProblem.outOfDate'),
};

/** How one attempt ended. */
export const attemptOutcomes = [
  'ACCEPTED',
  'TRY_LATER',
  'UNREACHABLE',
  'RELAY_REFUSED',
  'ADDRESS_REFUSED',
  'REFUSED',
  'UNKNOWN_OUTCOME',
  'ABANDONED',
  'OUT_OF_DATE',
  'SUBSCRIPTION_GONE',
] as const;
/**
 * `ABANDONED`: the process died before the message began to flow, so it certainly was not sent.
 * `UNKNOWN_OUTCOME`: it began to flow and no answer came.
 */
export type AttemptOutcome = (typeof attemptOutcomes)[number];
