import { type Role } from '@ns/identity';
import { type MailKind } from './mail-kind.ts';

/** Mails that may be switched off; all others are owed by law, asked for, or needed to go on. */
export const mailTopics = ['STATUS_CHANGES', 'LATE_NOTICES', 'ASSIGNMENTS', 'MENTIONS', 'DAILY_DIGEST'] as const;
export type MailTopic = (typeof mailTopics)[number];

/** Topics by whom they concern: signals are assigned to clerks and dispatchers, and the digest is for those who answer for terms. */
const topicsByRole: Readonly<Record<Role, readonly MailTopic[]>> = {
  CITIZEN: ['STATUS_CHANGES', 'LATE_NOTICES'],
  CLERK: ['ASSIGNMENTS', 'MENTIONS', 'DAILY_DIGEST'],
  DISPATCHER: ['ASSIGNMENTS', 'MENTIONS'],
  MANAGER: ['MENTIONS', 'DAILY_DIGEST'],
  ADMIN: ['MENTIONS'],
};

/** The topics that an account may switch off or on. */
export function topicsOf(role: Role): readonly MailTopic[] {
  return topicsByRole[role];
}

/** True for topics that only staff have. */
export function isStaffTopic(topic: MailTopic): boolean {
  return !topicsByRole.CITIZEN.includes(topic);
}

const topicOfKind: Readonly<Partial<Record<MailKind, MailTopic>>> = {
  status_changed: 'STATUS_CHANGES',
  late: 'LATE_NOTICES',
  assigned_to_you: 'ASSIGNMENTS',
  mentioned: 'MENTIONS',
  daily_digest: 'DAILY_DIGEST',
};

/** The topic under which a mail can be switched off; undefined when it cannot. */
export function topicOf(kind: MailKind): MailTopic | undefined {
  return topicOfKind[kind];
}

/** What each topic is called where it is switched off. */
export const topicLabels: Readonly<Record<MailTopic, { readonly bg: string; readonly en: string }>> = {
  STATUS_CHANGES: { bg: 'Междинни новини по сигнала', en: 'News while a signal is being worked on' },
  LATE_NOTICES: { bg: 'Съобщения за забавяне', en: 'Notices of delay' },
  ASSIGNMENTS: { bg: 'Сигнали, възложени на Вас', en: 'Signals assigned to you' },
  MENTIONS: { bg: 'Бележки, в които Ви споменават', en: 'Notes that mention you' },
  DAILY_DIGEST: { bg: 'Дневен преглед на сроковете', en: 'Daily digest of terms' },
};
