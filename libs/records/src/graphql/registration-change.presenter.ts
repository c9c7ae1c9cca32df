import type { Language, Text } from '@ns/platform';
import type { ChangeKind } from '../domain/registration-change.ts';
import { reasonTitle } from '../queries/problem-text.ts';
import type { StuckReason } from '../queries/stuck-registrations.ts';
import type { ChangeView } from '../queries/open-changes.ts';
import { textOf } from '../texts/index.ts';
import type { RegistrationChangeType } from './registration-change.types.ts';

const reasons: Readonly<Record<ChangeKind, StuckReason>> = {
  CORRECTED: 'NUMBER_CHANGED',
  REJECTED: 'REJECTED_LATER',
  REGISTERED_TWICE: 'REGISTERED_TWICE',
};

/** Why exactly this change cannot be decided about any more. */
export const changeGone: Text = textOf('changeSettled');

/** Why a corrected number cannot come into force. */
export function numberTaken(reference: string): Text {
  return textOf('newNumberTakenBy', { reference });
}

/** A change as the staff see it. */
export function presentChange(change: ChangeView, language: Language): RegistrationChangeType {
  return { ...change, title: reasonTitle(language, reasons[change.kind]) };
}
