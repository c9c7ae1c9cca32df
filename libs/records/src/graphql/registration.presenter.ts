import { inLanguage, type Language, type Text } from '@ns/platform';
import type { SignalRow } from '@ns/signals';
import { documentGuidFor } from '../domain/document-guid.ts';
import type { UnknownCause } from '../domain/records-system.ts';
import type { LoggedAttempt } from '../queries/attempt-log.ts';
import { problemText } from '../queries/problem-text.ts';
import type { RegistrationView } from '../queries/registration-view.ts';
import { textOf } from '../texts/index.ts';
import type { RegistrationAttemptType, RegistrationType } from './registration.types.ts';

/** The API's view of a registration. */
export function presentRegistration(view: RegistrationView, language: Language): RegistrationType {
  return {
    ...view,
    lastError: view.problemCause === null ? null : problemText(language, view.problemCause, view.problemDetail),
  };
}

/** The view of a signal that came in a moment ago, before its registration has begun. */
export function presentComing(
  signal: Pick<SignalRow, 'id' | 'registrationState' | 'incomingNumber' | 'incomingDate' | 'createdAt'>,
): RegistrationType {
  return {
    id: undefined,
    signalId: signal.id,
    direction: 'INCOMING',
    byHand: false,
    createdAt: signal.createdAt,
    state: signal.registrationState,
    incomingNumber: signal.incomingNumber,
    incomingDate: signal.incomingDate,
    documentGuid: documentGuidFor(signal.id, { direction: 'INCOMING' }),
    attempts: 0,
    lastError: null,
    nextAttemptAt: null,
  };
}

const goodOutcomes: Readonly<Record<GoodOutcome, Text>> = {
  REGISTERED: textOf('outcome.registered'),
  WAITING: textOf('outcome.waiting'),
  NOTFOUND: textOf('outcome.notFound'),
};
type GoodOutcome = Exclude<LoggedAttempt['outcome'], UnknownCause | 'REJECTED' | 'SEVERAL_NUMBERS'>;

/** One exchange in words. */
export function presentAttempt(attempt: LoggedAttempt, language: Language): RegistrationAttemptType {
  return { ...attempt, outcome: outcomeText(language, attempt.outcome, attempt.detail) };
}

function outcomeText(language: Language, outcome: LoggedAttempt['outcome'], detail: string | null): string {
  if (!isGood(outcome)) {
    return problemText(language, outcome, detail);
  }
  const text = inLanguage(language, goodOutcomes[outcome]);
  return detail === null ? `${text}.` : `${text}: ${detail}`;
}

function isGood(outcome: LoggedAttempt['outcome']): outcome is GoodOutcome {
  return outcome in goodOutcomes;
}
