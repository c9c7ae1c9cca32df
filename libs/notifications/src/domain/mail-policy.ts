import { type SignalEventKind, type SignalStatus } from '@ns/signals';
import { type SignalMailKind } from './mail-kind.ts';

/** Whether and to whom a fact of a signal's history is mailed. */
export interface MailRule {
  readonly kind: SignalMailKind;
  /**
   * `NEW_STATUS`: when the signal came to another status, or staff wrote a public text; a move between desks within
   * a status is no news to the reporter. `IF_SAID`: only when staff wrote a public text.
   */
  readonly when: 'ALWAYS' | 'NEW_STATUS' | 'IF_SAID';
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
  assigned: { kind: 'status_changed', when: 'NEW_STATUS', to: 'EVERYBODY' },
  started: { kind: 'status_changed', when: 'NEW_STATUS', to: 'EVERYBODY' },
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
  published: { kind: 'published', when: 'ALWAYS', to: 'REPORTER' },
  answered: null,
  registration_rejected: null,
  registration_attention: null,
  registration_note: null,
  registration_changed: null,
  note: null,
  recategorized: null,
  department_changed: null,
  rated: null,
  photos_added: null,
  photo_covered: null,
  photo_uncovered: null,
  unpublished: null,
};

/** What decides whether a fact is mailed. */
export interface MailedFact {
  readonly type: SignalEventKind;
  readonly message: string | null;
  readonly status: SignalStatus | null;
  /** the status before; undefined in facts that are older than this field, which count as a new status */
  readonly from: string | undefined;
}

/** The rule for a fact, or undefined when it causes no mail. */
export function mailRuleFor({ type, message, status, from }: MailedFact): MailRule | undefined {
  const rule = mailRules[type] ?? undefined;
  const isSaid = Boolean(message?.trim());
  switch (rule?.when) {
    case 'NEW_STATUS':
      return isSaid || status !== from ? rule : undefined;
    case 'IF_SAID':
      return isSaid ? rule : undefined;
    case 'ALWAYS':
    case undefined:
      return rule;
  }
}
