import { type MailKind } from './mail-kind.ts';

/** Mails that may be switched off; all others are owed by law, asked for, or needed to go on. */
export const mailTopics = ['STATUS_CHANGES', 'LATE_NOTICES', 'ASSIGNMENTS'] as const;
export type MailTopic = (typeof mailTopics)[number];

/** Topics by whom they concern. */
export const citizenTopics: readonly MailTopic[] = ['STATUS_CHANGES', 'LATE_NOTICES'];
export const staffTopics: readonly MailTopic[] = ['ASSIGNMENTS'];

const topicOfKind: Readonly<Partial<Record<MailKind, MailTopic>>> = { status_changed: 'STATUS_CHANGES', late: 'LATE_NOTICES', assigned_to_you: 'ASSIGNMENTS' };

/** The topic under which a mail can be switched off; undefined when it cannot. */
export function topicOf(kind: MailKind): MailTopic | undefined {
  return topicOfKind[kind];
}

/** What each topic is called where it is switched off. */
export const topicLabels: Readonly<Record<MailTopic, { readonly bg: string; readonly en: string }>> = {
  STATUS_CHANGES: { bg: 'Междинни новини по сигнала', en: 'News while a signal is being worked on' },
  LATE_NOTICES: { bg: 'Съобщения за забавяне', en: 'Notices of delay' },
  ASSIGNMENTS: { bg: 'Сигнали, възложени на Вас', en: 'Signals assigned to you' },
};
