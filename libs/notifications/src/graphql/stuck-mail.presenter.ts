import { inLanguage, type Language, type Localized } from '@ns/platform';
import { problemLabels } from '../domain/delivery.ts';
import { type StuckGroup, type StuckReason } from '../queries/stuck-deliveries.ts';
import { DeliveryPresenter } from './delivery.presenter.ts';
import { StuckDeliveryGroup } from './stuck-mail.types.ts';

const advice: Readonly<Record<StuckReason, Localized>> = {
  NOT_STARTED: {
    bg: 'Програмата, която изпраща имейлите, не работи. Уведомете поддръжката; имейлите ще тръгнат сами.',
    en: 'The program that sends mails is not running. Inform the operators; the mails are then sent automatically.',
  },
  NO_SERVER: {
    bg: 'Уведомете поддръжката. Имейлите ще тръгнат сами, щом сървърът бъде зададен.',
    en: 'Inform the operators. The mails are sent automatically as soon as a server is configured.',
  },
  UNREACHABLE: {
    bg: 'Опитваме отново сами. Ако продължи, уведомете поддръжката.',
    en: 'We try again automatically. If it persists, inform the operators.',
  },
  TRY_LATER: {
    bg: 'Опитваме отново сами. Обикновено минава за няколко часа.',
    en: 'We try again by ourselves. It usually passes within hours.',
  },
  RELAY_REFUSED: {
    bg:
      'Адресът не е виновен: пощенският сървър не е настроен да изпраща от наше име. Уведомете поддръжката; ' +
      'опитваме отново сами.',
    en:
      'The address is not at fault: the mail server is not set up to send for us. Inform the operators; we ' +
      'retry by ourselves.',
  },
  ADDRESS_REFUSED: {
    bg: 'Вероятно адресът е сгрешен. Попитайте подателя и поправете адреса.',
    en: 'The address is probably wrong. Ask the reporter and correct it.',
  },
  RETURNED: {
    bg: 'Прочетете какво казва сървърът. Ако адресът е сгрешен, поправете го; ако пощата е пълна, опитайте по-късно.',
    en: 'Read what the server says. If the address is wrong, correct it; if the mailbox is full, try later.',
  },
  REFUSED: {
    bg: 'Прочетете какво казва сървърът. Ако не е ясно, уведомете поддръжката.',
    en: 'Read what the server says. If it is not clear, inform the operators.',
  },
  UNKNOWN_OUTCOME: {
    bg: 'Възможно е имейлът да е пристигнал. Изпратете го отново само ако подателят каже, че го няма.',
    en: 'The mail may have arrived. Send it again only if the reporter says it did not.',
  },
  GAVE_UP: {
    bg: 'Изпратете отново, щом пощата на получателя заработи, или поправете адреса.',
    en: 'Send again once the addressee’s mail works, or correct the address.',
  },
};

const notStarted: Localized = { bg: 'Чака твърде дълго първия опит', en: 'Waits too long for its first attempt' };

/** Reasons that go away by themselves or need care for each mail: sending all again does not help. */
const notAtOnce: readonly StuckReason[] = ['NOT_STARTED', 'NO_SERVER', 'UNKNOWN_OUTCOME'];

export function canResendAll(reason: StuckReason): boolean {
  return !notAtOnce.includes(reason);
}

/** Turns a group of stuck mails into what staff see. */
export function presentStuckGroup(
  { reason, count, oldestAt, deliveries }: StuckGroup,
  language: Language,
): StuckDeliveryGroup {
  const presenter = new DeliveryPresenter(language);
  return Object.assign(new StuckDeliveryGroup(), {
    reason,
    label: inLanguage(language, reason === 'NOT_STARTED' ? notStarted : problemLabels[reason]),
    advice: inLanguage(language, advice[reason]),
    canResend: canResendAll(reason),
    count,
    oldestAt,
    deliveries: deliveries.map((row) => presenter.delivery(row)),
  });
}
