import { hasPermission, isStaff, type PermissionName, type Role } from '@ns/identity/domain';
import { type Text, textOf } from '../texts/index.ts';

/** Mails that may be switched off; all others are owed by law, asked for, or needed to go on. */
export const mailTopics = [
  'STATUS_CHANGES',
  'LATE_NOTICES',
  'WEEKLY_NEWS',
  'ASSIGNMENTS',
  'MENTIONS',
  'DAILY_DIGEST',
  'MONTHLY_FIGURES',
  'WEEKLY_FIGURES',
  'RECORDS_OUTAGES',
] as const;
export type MailTopic = (typeof mailTopics)[number];

/** Whom a topic concerns: citizens, or staff with a permission. */
const concerns: Readonly<Record<MailTopic, 'CITIZEN' | PermissionName>> = {
  STATUS_CHANGES: 'CITIZEN',
  LATE_NOTICES: 'CITIZEN',
  WEEKLY_NEWS: 'CITIZEN',
  ASSIGNMENTS: 'signal.handle',
  MENTIONS: 'signal.note',
  DAILY_DIGEST: 'digest.receive',
  MONTHLY_FIGURES: 'insights.read',
  WEEKLY_FIGURES: 'workload.read',
  RECORDS_OUTAGES: 'registration.correct',
};

/** Topics that come only when somebody has asked for them; all others come until they are switched off. */
const topicsByChoice: readonly MailTopic[] = ['WEEKLY_FIGURES'];

/** Whether mails about a topic have to be asked for. */
export function isByChoice(topic: MailTopic): boolean {
  return topicsByChoice.includes(topic);
}

/** The topics that an account may switch off or on. */
export function topicsOf(role: Role): readonly MailTopic[] {
  return mailTopics.filter((topic) => {
    const whom = concerns[topic];
    return whom === 'CITIZEN' ? !isStaff(role) : hasPermission(role, whom);
  });
}

/** True for topics that only staff have. */
export function isStaffTopic(topic: MailTopic): boolean {
  return concerns[topic] !== 'CITIZEN';
}

/** What a topic is called where it is switched off. */
export function topicLabel(topic: MailTopic): Text {
  return textOf(`topic.${topic}`);
}
