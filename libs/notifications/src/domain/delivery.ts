import { type Text, textOf } from '../texts/index.ts';
/** Where a delivery stands. QUEUED and DEFERRED are still to be sent, the others are final. */
export const deliveryStates = ['QUEUED', 'SENT', 'DEFERRED', 'BOUNCED', 'FAILED'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What a delivery is: an e-mail to an address, or a notification on a device. */
export const deliveryChannels = ['EMAIL', 'PUSH'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

/**
 * How deliveries leave: each lane has a queue, workers and connections of its own, so that none of them waits for
 * another. `URGENT`: mails for which a person waits in front of a screen. `MAIL`: all others.
 */
export const deliveryLanes = ['URGENT', 'MAIL', 'PUSH'] as const;
export type DeliveryLane = (typeof deliveryLanes)[number];
export type MailLane = Exclude<DeliveryLane, 'PUSH'>;

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
  'INTERNAL_ERROR',
  'GAVE_UP',
  'OUT_OF_DATE',
  'OPEN_PLACE',
  'ACCOUNT_DELETED',
  'SUBSCRIPTION_GONE',
] as const;
export type DeliveryProblem = (typeof deliveryProblems)[number];

/** Problems whose words for mails do not fit notifications. */
const pushProblems = [
  'UNREACHABLE',
  'TRY_LATER',
  'RELAY_REFUSED',
  'REFUSED',
  'UNKNOWN_OUTCOME',
  'INTERNAL_ERROR',
  'OUT_OF_DATE',
  'OPEN_PLACE',
] as const satisfies readonly DeliveryProblem[];

/** What a problem means, for staff. */
export function problemLabel(problem: DeliveryProblem, channel: DeliveryChannel): Text {
  const ofPush = pushProblems.find((known) => known === problem);
  return channel === 'PUSH' && ofPush !== undefined
    ? textOf(`pushProblem.${ofPush}`)
    : textOf(`mailProblem.${problem}`);
}

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
  'INTERNAL_ERROR',
  'OUT_OF_DATE',
  'OPEN_PLACE',
  'SUBSCRIPTION_GONE',
] as const;
/**
 * `ABANDONED`: the process died before the message began to flow, so it certainly was not sent.
 * `INTERNAL_ERROR`: an error of this system, before the message began to flow.
 * `OPEN_PLACE`: what staff wrote has a place in braces that nobody filled in.
 * `UNKNOWN_OUTCOME`: it began to flow and no answer came.
 */
export type AttemptOutcome = (typeof attemptOutcomes)[number];
