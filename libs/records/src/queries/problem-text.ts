import { inLanguage, type Language, type Text } from '@ns/platform';
import { textOf } from '../texts/index.ts';
import type { StuckReason } from './stuck-registrations.ts';

const passing: Text = textOf('advice.passing');
const forOperators: Text = textOf('advice.forOperators');
const automatic: Text = textOf('advice.automatic');

/** What to do about each reason, for people who know no protocol. */
const advice: Readonly<Record<StuckReason, Text>> = {
  UNREACHABLE: passing,
  ACCESS_DENIED: textOf('advice.accessDenied'),
  CERTIFICATE_NOT_TRUSTED: textOf('advice.certificateNotTrusted'),
  TLS_MISMATCH: textOf('advice.tlsMismatch'),
  TIMEOUT: passing,
  CONNECTION_LOST: passing,
  HTTP_ERROR: passing,
  UNREADABLE_ANSWER: forOperators,
  BAD_SIGNATURE: forOperators,
  ERROR_ANSWER: forOperators,
  UNEXPECTED_ANSWER: forOperators,
  OUR_FAULT: forOperators,
  NO_LOOKUP: textOf('advice.noLookup'),
  REJECTED: textOf('advice.rejected'),
  NUMBER_OVERDUE: textOf('advice.numberOverdue'),
  NUMBER_TAKEN: textOf('advice.numberTaken'),
  SEVERAL_NUMBERS: textOf('advice.severalNumbers'),
  REGISTERED_TWICE: textOf('advice.registeredTwice'),
  NUMBER_AWAITED: textOf('advice.numberAwaited'),
  NOT_SENT: automatic,
  INCOMING_AWAITED: automatic,
  NUMBER_CHANGED: textOf('advice.numberChanged'),
  REJECTED_LATER: textOf('advice.rejectedLater'),
};

/** What the staff can do about a reason, in plain words. */
export function reasonAdvice(language: Language, reason: StuckReason): string {
  return inLanguage(language, advice[reason]);
}

/** Every reason for which a registration can be stuck. */
export const stuckReasons = Object.keys(advice) as readonly StuckReason[];

/** A reason in a few words, as a heading. */
export function reasonTitle(language: Language, reason: StuckReason): string {
  return inLanguage(language, textOf(`problem.${reason}`));
}

/** A problem in words for the staff: what it means, then what the other side or the network said. */
export function problemText(language: Language, cause: StuckReason, detail: string | null): string {
  const text = inLanguage(language, textOf(`problem.${cause}`));
  return detail === null || detail === '' ? `${text}.` : `${text}: ${detail}`;
}
