import { hasPermission, isStaff, type PermissionName, type Role } from '@ns/identity/domain';
import { type Text, textOf } from '../texts/index.ts';

/** Mails that need not come; all others are owed by law, asked for, or needed to go on. */
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

/**
 * How somebody hears of a topic by mail. `AT_ONCE`: a mail for each; `DAILY`: one mail a day with all of them;
 * `IN_APP`: no mail.
 */
export const mailPaces = ['AT_ONCE', 'DAILY', 'IN_APP'] as const;
export type MailPace = (typeof mailPaces)[number];

interface TopicRow {
  /** whom it concerns: citizens, or staff with a permission */
  readonly concerns: 'CITIZEN' | PermissionName;
  /** how it comes to those who chose nothing */
  readonly usual: MailPace;
  readonly offered: readonly MailPace[];
}

const onOrOff = ['AT_ONCE', 'IN_APP'] as const;

/**
 * How each topic may come. What is promised has no topic and comes at once: that a report was received, its number,
 * questions, messages and outcomes. That a report is late is never put off to the next day.
 */
const topics: Readonly<Record<MailTopic, TopicRow>> = {
  STATUS_CHANGES: { concerns: 'CITIZEN', usual: 'IN_APP', offered: mailPaces },
  LATE_NOTICES: { concerns: 'CITIZEN', usual: 'AT_ONCE', offered: onOrOff },
  WEEKLY_NEWS: { concerns: 'CITIZEN', usual: 'AT_ONCE', offered: onOrOff },
  ASSIGNMENTS: { concerns: 'signal.handle', usual: 'AT_ONCE', offered: onOrOff },
  MENTIONS: { concerns: 'signal.note', usual: 'AT_ONCE', offered: onOrOff },
  DAILY_DIGEST: { concerns: 'digest.receive', usual: 'AT_ONCE', offered: onOrOff },
  MONTHLY_FIGURES: { concerns: 'insights.read', usual: 'AT_ONCE', offered: onOrOff },
  WEEKLY_FIGURES: { concerns: 'workload.read', usual: 'IN_APP', offered: onOrOff },
  RECORDS_OUTAGES: { concerns: 'registration.correct', usual: 'AT_ONCE', offered: onOrOff },
};

/** How mails about a topic come to those who chose nothing. */
export function usualPace(topic: MailTopic): MailPace {
  return topics[topic].usual;
}

/** How mails about a topic may come. */
export function pacesOf(topic: MailTopic): readonly MailPace[] {
  return topics[topic].offered;
}

/** The topics that an account may switch off or on. */
export function topicsOf(role: Role): readonly MailTopic[] {
  return mailTopics.filter((topic) => {
    const whom = topics[topic].concerns;
    return whom === 'CITIZEN' ? !isStaff(role) : hasPermission(role, whom);
  });
}

/** True for topics that only staff have. */
export function isStaffTopic(topic: MailTopic): boolean {
  return topics[topic].concerns !== 'CITIZEN';
}

/** What a topic is called where it is switched off. */
export function topicLabel(topic: MailTopic): Text {
  return textOf(`topic.${topic}`);
}

/** What a pace is called where it is chosen. */
export function paceLabel(pace: MailPace): Text {
  return textOf(`pace.${pace}`);
}
