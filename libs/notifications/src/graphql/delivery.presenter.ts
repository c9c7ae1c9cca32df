import { inLanguage, type Language, type Localized } from '@ns/platform';
import { problemLabels, pushProblemLabels } from '../domain/delivery.ts';
import { mailKindLabels } from '../domain/mail-kind.ts';
import { type ResendHindrance } from '../commands/resend-delivery.ts';
import { type DeliveryRow } from '../queries/delivery-row.ts';
import { DeliveryType } from './delivery.types.ts';

const doubt: Localized = {
  bg: 'Възможно е имейлът да е пристигнал два пъти: при един опит сървърът не отговори.',
  en: 'The mail may have arrived twice: at one attempt the server did not answer.',
};

/** The same while the mail has not been taken for certain. */
const earlierDoubt: Localized = {
  bg: '(Възможно е вече да е пристигнало: при по-ранен опит сървърът не отговори.)',
  en: '(It may have arrived already: at an earlier attempt the server did not answer.)',
};

export const hindranceTexts: Readonly<Record<ResendHindrance, Localized>> = {
  SENT: {
    bg: 'Имейлът вече е приет от пощенския сървър. Второ копие не се изпраща.',
    en: 'The mail server has already taken this mail. A second copy is not sent.',
  },
  WAITING: {
    bg: 'Имейлът вече чака да бъде изпратен или се изпраща в момента.',
    en: 'The mail is already waiting to be sent, or is being sent right now.',
  },
  FORGOTTEN: {
    bg: 'Адресът е изтрит и имейлът не може да бъде изпратен.',
    en: 'The address was deleted; the mail cannot be sent.',
  },
};

/** Turns ledger rows into what staff see, in one language. */
export class DeliveryPresenter {
  constructor(private readonly language: Language) {}

  delivery({ problem, serverResponse, inDoubt, ...row }: DeliveryRow): DeliveryType {
    return Object.assign(new DeliveryType(), {
      ...row,
      kindLabel: inLanguage(this.language, mailKindLabels[row.kind]),
      lastError: this.lastError({ problem, serverResponse, inDoubt, state: row.state, channel: row.channel }),
    });
  }

  private lastError({
    problem,
    serverResponse,
    inDoubt,
    state,
    channel,
  }: Pick<DeliveryRow, 'problem' | 'serverResponse' | 'inDoubt' | 'state' | 'channel'>): string | null {
    const mark =
      inDoubt && channel === 'EMAIL' ? inLanguage(this.language, state === 'SENT' ? doubt : earlierDoubt) : null;
    if (state === 'SENT' || problem === null) {
      return mark;
    }
    const label = inLanguage(
      this.language,
      (channel === 'PUSH' ? pushProblemLabels[problem] : undefined) ?? problemLabels[problem],
    );
    const said = serverResponse ? `${label}: ${serverResponse}` : label;
    // That nobody knows the outcome is the problem itself then.
    return mark === null || problem === 'UNKNOWN_OUTCOME' ? said : `${said} ${mark}`;
  }
}
