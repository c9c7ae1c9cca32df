import { inLanguage, type Language, type Text } from '@ns/platform';
import { textOf } from '../texts/index.ts';
import { type StuckReason } from './stuck-registrations.ts';

const texts: Readonly<Record<StuckReason, Text>> = {
  UNREACHABLE: textOf('problem.unreachable'),
  TIMEOUT: textOf('problem.timeout'),
  CONNECTION_LOST: textOf('problem.connectionLost'),
  HTTP_ERROR: textOf('problem.httpError'),
  UNREADABLE_ANSWER: textOf('problem.unreadableAnswer'),
  BAD_SIGNATURE: textOf('problem.badSignature'),
  ERROR_ANSWER: textOf('problem.errorAnswer'),
  UNEXPECTED_ANSWER: textOf('problem.unexpectedAnswer'),
  NO_LOOKUP: textOf('problem.noLookup'),
  OUR_FAULT: textOf('problem.ourFault'),
  REJECTED: textOf('problem.rejected'),
  NUMBER_OVERDUE: textOf('problem.numberOverdue'),
  NUMBER_TAKEN: textOf('problem.numberTaken'),
  NUMBER_AWAITED: textOf('problem.numberAwaited'),
  NOT_SENT: textOf('problem.notSent'),
  NUMBER_CHANGED: textOf('problem.numberChanged'),
  REJECTED_LATER: textOf('problem.rejectedLater'),
  INCOMING_AWAITED: textOf('problem.incomingAwaited'),
};

const passing: Text = textOf('advice.passing');
const forOperators: Text = textOf('advice.forOperators');
const automatic: Text = textOf('advice.automatic');

/** What to do about each reason, for people who know no protocol. */
const advice: Readonly<Record<StuckReason, Text>> = {
  UNREACHABLE: passing,
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
export const stuckReasons = Object.keys(texts) as readonly StuckReason[];

/** A reason in a few words, as a heading. */
export function reasonTitle(language: Language, reason: StuckReason): string {
  return inLanguage(language, texts[reason]);
}

/** A problem in words for the staff: what it means, then what the other side or the network said. */
export function problemText(language: Language, cause: StuckReason, detail: string | null): string {
  const text = inLanguage(language, texts[cause]);
  return detail === null || detail === '' ? `${text}.` : `${text}: ${detail}`;
}
