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
export const problemLabels: Readonly<Record<DeliveryProblem, { readonly bg: string; readonly en: string }>> = {
  NO_SERVER: {
    bg: 'Не е зададен пощенски сървър (SMTP_URL). Имейлът чака и ще тръгне, щом бъде зададен.',
    en: 'No mail server is configured (SMTP_URL). The mail waits and leaves as soon as one is.',
  },
  UNREACHABLE: { bg: 'Няма връзка с пощенския сървър', en: 'The mail server cannot be reached' },
  TRY_LATER: { bg: 'Пощенският сървър поиска да опитаме по-късно', en: 'The mail server asked us to try later' },
  RELAY_REFUSED: {
    bg: 'Нашият пощенски сървър не предава имейли до този адрес',
    en: 'Our mail server does not pass mails on to this address',
  },
  ADDRESS_REFUSED: { bg: 'Пощенският сървър не приема този адрес', en: 'The mail server does not accept this address' },
  REFUSED: { bg: 'Пощенският сървър отказа имейла', en: 'The mail server refused the mail' },
  RETURNED: { bg: 'Имейлът се върна от пощата на получателя', en: 'The addressee’s mail server returned the mail' },
  UNKNOWN_OUTCOME: {
    bg: 'Връзката прекъсна, докато имейлът се предаваше: не се знае дали е приет',
    en: 'The connection broke while the mail was handed over: nobody knows whether it was accepted',
  },
  GAVE_UP: { bg: 'Опитите спряха след три дни', en: 'Attempts stopped after three days' },
  OUT_OF_DATE: {
    bg: 'Имейлът остаря, преди да тръгне: кодът, връзката или денят в него вече не важат',
    en: 'The mail was out of date before it could leave: its code, link or day counts no longer',
  },
  ACCOUNT_DELETED: { bg: 'Профилът на получателя е изтрит', en: 'The addressee’s account was deleted' },
  SUBSCRIPTION_GONE: {
    bg: 'Устройството вече не приема известия',
    en: 'The device takes no notifications any more',
  },
};

/** The same for notifications, where the words of mails do not fit. */
export const pushProblemLabels: Readonly<
  Partial<Record<DeliveryProblem, { readonly bg: string; readonly en: string }>>
> = {
  UNREACHABLE: { bg: 'Няма връзка с услугата за известия', en: 'The push service cannot be reached' },
  TRY_LATER: { bg: 'Услугата за известия поиска да опитаме по-късно', en: 'The push service asked us to try later' },
  RELAY_REFUSED: {
    bg: 'Услугата за известия не приема ключа на системата',
    en: 'The push service does not accept the key of the system',
  },
  REFUSED: { bg: 'Услугата за известия отказа известието', en: 'The push service refused the notification' },
  UNKNOWN_OUTCOME: {
    bg: 'Връзката прекъсна, докато известието се предаваше: не се знае дали е прието',
    en: 'The connection broke while the notification was handed over: nobody knows whether it was accepted',
  },
  OUT_OF_DATE: { bg: 'Известията са изключени в системата', en: 'Notifications are switched off in the system' },
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
