import { type SignalEventKind } from '@ns/signals';
import { type SignalMailKind } from './mail-kind.ts';

/** Whether and to whom a fact of a signal's history is mailed. */
export interface MailRule {
  readonly kind: SignalMailKind;
  /** `IF_SAID`: only when staff wrote a public text; a mere move between desks is no news to the reporter */
  readonly when: 'ALWAYS' | 'IF_SAID';
  /** `REPORTER` leaves out those who only follow the signal because theirs was joined to it */
  readonly to: 'REPORTER' | 'EVERYBODY';
}

/**
 * Which events become mails, for every kind; null: none. Notes and registration problems are internal, and answers and
 * ratings were written by the reporter.
 */
export const mailRules: Readonly<Record<SignalEventKind, MailRule | null>> = {
  received: { kind: 'received', when: 'ALWAYS', to: 'REPORTER' },
  registered: { kind: 'registered', when: 'ALWAYS', to: 'REPORTER' },
  number_changed: { kind: 'number_changed', when: 'ALWAYS', to: 'REPORTER' },
  number_withdrawn: { kind: 'number_withdrawn', when: 'ALWAYS', to: 'REPORTER' },
  assigned: { kind: 'status_changed', when: 'IF_SAID', to: 'EVERYBODY' },
  started: { kind: 'status_changed', when: 'IF_SAID', to: 'EVERYBODY' },
  resumed: { kind: 'status_changed', when: 'IF_SAID', to: 'EVERYBODY' },
  asked: { kind: 'question', when: 'ALWAYS', to: 'REPORTER' },
  resolved: { kind: 'resolved', when: 'ALWAYS', to: 'EVERYBODY' },
  closed: { kind: 'closed', when: 'ALWAYS', to: 'EVERYBODY' },
  forwarded: { kind: 'forwarded', when: 'ALWAYS', to: 'EVERYBODY' },
  rejected: { kind: 'rejected', when: 'ALWAYS', to: 'EVERYBODY' },
  duplicate: { kind: 'duplicate', when: 'ALWAYS', to: 'EVERYBODY' },
  withdrawn: { kind: 'withdrawn', when: 'ALWAYS', to: 'EVERYBODY' },
  reopened: { kind: 'reopened', when: 'ALWAYS', to: 'EVERYBODY' },
  late: { kind: 'late', when: 'ALWAYS', to: 'EVERYBODY' },
  answered: null,
  registration_rejected: null,
  registration_attention: null,
  registration_note: null,
  registration_changed: null,
  note: null,
  recategorized: null,
  rated: null,
  photos_added: null,
  photo_covered: null,
  published: null,
  unpublished: null,
};

/** The rule for a fact, or undefined when it causes no mail. */
export function mailRuleFor(eventType: SignalEventKind, message: string | null): MailRule | undefined {
  const rule = mailRules[eventType];
  return rule === null || (rule.when === 'IF_SAID' && !message?.trim()) ? undefined : rule;
}
