import type { Language, Text } from '@ns/platform';
import { problemText, reasonAdvice, reasonTitle } from '../queries/problem-text.ts';
import type { CertificateTerm } from '../domain/certificate-term.ts';
import type { RecordsCondition } from '../queries/records-condition.ts';
import type { StuckGroup } from '../queries/stuck-registrations.ts';
import { textOf } from '../texts/index.ts';
import { presentCertificate } from './certificate.presenter.ts';
import { presentRegistration } from './registration.presenter.ts';
import type { RecordsSystemConditionType, StuckRegistrationsType } from './stuck.types.ts';

export const alreadyRegistered: Text = textOf('alreadyRegistered');

const waits: readonly string[] = ['NUMBER_AWAITED', 'NOT_SENT', 'INCOMING_AWAITED'];

/** One group of the screen of stuck documents. */
export function presentStuck(group: StuckGroup, language: Language): StuckRegistrationsType {
  const { reason, lastDetail } = group;
  return {
    ...group,
    title: reasonTitle(language, reason),
    advice: reasonAdvice(language, reason),
    lastError: waits.includes(reason) ? null : problemText(language, reason, lastDetail),
    registrations: group.registrations.map((view) => presentRegistration(view, language)),
  };
}

/** The state of the connection and what waits behind it. */
export function presentCondition(
  { breaker, problem, changed, unregistered, oldestUnregisteredSince }: RecordsCondition,
  certificates: readonly CertificateTerm[],
  language: Language,
): RecordsSystemConditionType {
  return {
    connection: breaker.state,
    since: breaker.since,
    retryAt: breaker.state === 'CLOSED' ? null : breaker.retryAt,
    pending: unregistered.PENDING,
    needAttention: unregistered.REJECTED + unregistered.NEEDS_ATTENTION + changed,
    problem: problem ?? null,
    problemTitle: problem === undefined ? null : reasonTitle(language, problem),
    certificates: certificates.map((term) => presentCertificate(term, language)),
    oldestSince: oldestUnregisteredSince,
  };
}
