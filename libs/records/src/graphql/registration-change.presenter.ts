import { type Language, type Localized } from '@ns/platform';
import { type ChangeKind } from '../domain/registration-change.ts';
import { reasonTitle } from '../queries/problem-text.ts';
import { type StuckReason } from '../queries/stuck-registrations.ts';
import { type ChangeView } from '../queries/open-changes.ts';
import { RegistrationChangeType } from './registration-change.types.ts';

const reasons: Readonly<Record<ChangeKind, StuckReason>> = { CORRECTED: 'NUMBER_CHANGED', REJECTED: 'REJECTED_LATER' };

/** Why exactly this change cannot be decided about any more. */
export const changeGone: Localized = {
  bg: 'По тази промяна вече е решено или я замени по-нова. Вижте какво е положението сега.',
  en: 'This change is settled already, or a newer one took its place. Look at how things stand now.',
};

/** Why a corrected number cannot come into force. */
export function numberTaken(reference: string): Localized {
  return {
    bg: `Новият номер е на сигнал ${reference}. Изяснете в деловодството на кой документ е.`,
    en: `The new number belongs to the report ${reference}. Find out at the records desk whose it is.`,
  };
}

/** A change as the staff see it. */
export function presentChange(
  { registrationId: _, ...change }: ChangeView,
  language: Language,
): RegistrationChangeType {
  const title = reasonTitle(language, reasons[change.kind]);
  return Object.assign(new RegistrationChangeType(), { ...change, title });
}
