import { inLanguage, type Language, type Text } from '@ns/platform';
import { problemLabel } from '../domain/delivery.ts';
import type { StuckGroup, StuckReason } from '../queries/stuck-deliveries.ts';
import { textOf } from '../texts/index.ts';
import { DeliveryPresenter } from './delivery.presenter.ts';
import type { StuckDeliveryGroup } from './stuck-mail.types.ts';

const notStarted: Text = textOf('waitsTooLong');

/** Reasons that go away by themselves or need care for each mail: sending all again does not help. */
const notAtOnce: readonly StuckReason[] = ['NOT_STARTED', 'NO_SERVER', 'UNKNOWN_OUTCOME', 'OPEN_PLACE'];

export function canResendAll(reason: StuckReason): boolean {
  return !notAtOnce.includes(reason);
}

/** Turns a group of stuck mails into what staff see. */
export function presentStuckGroup(group: StuckGroup, language: Language): StuckDeliveryGroup {
  const { reason, deliveries } = group;
  const presenter = new DeliveryPresenter(language);
  return {
    ...group,
    label: inLanguage(language, reason === 'NOT_STARTED' ? notStarted : problemLabel(reason, 'EMAIL')),
    advice: inLanguage(language, textOf(`advice.${reason}`)),
    canResend: canResendAll(reason),
    deliveries: deliveries.map((row) => presenter.delivery(row)),
  };
}
