import { type Language } from '@ns/platform';
import { type SignalRow } from '@ns/signals';
import { documentGuidFor } from '../domain/document-guid.ts';
import { type RegistrationView } from '../queries/registration-view.ts';
import { problemText } from '../queries/problem-text.ts';
import { RegistrationType } from './registration.types.ts';

/** The API's view of a registration. */
export function presentRegistration(view: RegistrationView, language: Language): RegistrationType {
  return Object.assign(new RegistrationType(), {
    signalId: view.signalId,
    state: view.state,
    incomingNumber: view.incomingNumber,
    incomingDate: view.incomingDate,
    documentGuid: view.documentGuid,
    attempts: view.attempts,
    lastError: view.problemCause === null ? null : problemText(language, view.problemCause, view.problemDetail),
    nextAttemptAt: view.nextAttemptMs === null ? null : new Date(view.nextAttemptMs),
  });
}

/** The view of a signal that came in a moment ago, before its registration has begun. */
export function presentComing(signal: Pick<SignalRow, 'id' | 'registrationState' | 'incomingNumber' | 'incomingDate'>): RegistrationType {
  return Object.assign(new RegistrationType(), {
    signalId: signal.id,
    state: signal.registrationState,
    incomingNumber: signal.incomingNumber,
    incomingDate: signal.incomingDate,
    documentGuid: documentGuidFor(signal.id, { direction: 'INCOMING' }),
    attempts: 0,
    lastError: null,
    nextAttemptAt: null,
  });
}
