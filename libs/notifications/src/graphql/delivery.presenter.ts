import { inLanguage, type Language, type Text } from '@ns/platform';
import { problemLabel } from '../domain/delivery.ts';
import { labelOf } from '../kinds/mail-kind.ts';
import type { ResendHindrance } from '../commands/resend-delivery.ts';
import type { DeliveryRow } from '../queries/delivery-row.ts';
import { textOf } from '../texts/index.ts';
import type { DeliveryType } from './delivery.types.ts';

const doubt: Text = textOf('maybeArrivedTwice');

/** The same while the mail has not been taken for certain. */
const earlierDoubt: Text = textOf('maybeArrivedEarlier');

export const hindranceTexts: Readonly<Record<ResendHindrance, Text>> = {
  SENT: textOf('resendHindrance.sent'),
  WAITING: textOf('resendHindrance.waiting'),
  FORGOTTEN: textOf('resendHindrance.forgotten'),
};

/** Turns ledger rows into what staff see, in one language. */
export class DeliveryPresenter {
  constructor(private readonly language: Language) {}

  delivery({
    problem,
    serverResponse,
    inDoubt,
    address,
    addressTrouble,
    carrierKind,
    ...row
  }: DeliveryRow): DeliveryType {
    const lastError = this.lastError({ problem, serverResponse, inDoubt, state: row.state, channel: row.channel });
    return {
      ...row,
      kindLabel: inLanguage(this.language, labelOf(row.kind)),
      carriedByLabel: carrierKind && inLanguage(this.language, labelOf(carrierKind)),
      personal: { address, lastError, addressTrouble },
    };
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
    const label = inLanguage(this.language, problemLabel(problem, channel));
    const said = serverResponse ? `${label}: ${serverResponse}` : label;
    // That nobody knows the outcome is the problem itself then.
    return mark === null || problem === 'UNKNOWN_OUTCOME' ? said : `${said} ${mark}`;
  }
}
