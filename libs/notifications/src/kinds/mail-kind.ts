import type { Text } from '@ns/platform';
import { type AccountMailKind, accountMailKinds } from './account-kinds.ts';
import { isStaffMail, type SignalMailKind, signalMailKinds, signalMails } from './signal-kinds.ts';
import { accountMailText } from '../templates/texts/account/index.ts';
import { overviewMailText } from '../templates/texts/overview/index.ts';
import { signalMailText } from '../templates/texts/signal/index.ts';
import type { MailTopic } from '../domain/mail-topic.ts';

interface OverviewMailRow {
  readonly topic: MailTopic | null;
  readonly label: Text;
}

/** Mails that look over many signals, and those about the system. */
const overviewMails = {
  daily_digest: { topic: 'DAILY_DIGEST', label: overviewMailText('digest.label') },
  daily_news: { topic: 'STATUS_CHANGES', label: overviewMailText('dailyNews.label') },
  monthly_figures: { topic: 'MONTHLY_FIGURES', label: overviewMailText('figures.label') },
  weekly_figures: { topic: 'WEEKLY_FIGURES', label: overviewMailText('weekFigures.label') },
  weekly_news: { topic: 'WEEKLY_NEWS', label: overviewMailText('news.label') },
  certificate_ends: { topic: null, label: overviewMailText('certificate.label') },
  installation_state: { topic: null, label: overviewMailText('state.label') },
  records_outage: { topic: 'RECORDS_OUTAGES', label: overviewMailText('outage.label') },
  mail_sample: { topic: null, label: overviewMailText('sample.label') },
  letter_answer: { topic: null, label: overviewMailText('answer.label') },
  outside_report: { topic: null, label: overviewMailText('outside.label') },
  outside_reminder: { topic: null, label: overviewMailText('reminder.label') },
  work_order: { topic: null, label: overviewMailText('work.label') },
  installation_week: { topic: null, label: overviewMailText('week.label') },
} satisfies Readonly<Record<string, OverviewMailRow>>;
export type OverviewMailKind = keyof typeof overviewMails;

export type MailKind = AccountMailKind | SignalMailKind | OverviewMailKind;

/** Every kind of mail that the product sends. */
export const mailKinds: readonly MailKind[] = [
  ...accountMailKinds,
  ...signalMailKinds,
  ...(Object.keys(overviewMails) as OverviewMailKind[]),
];

/** True for mails about an account, which may carry a secret. */
export function isAccountMail(kind: MailKind): kind is AccountMailKind {
  return accountMailKinds.some((each) => each === kind);
}

/** True for mails about one signal. */
export function isSignalMail(kind: MailKind): kind is SignalMailKind {
  return kind in signalMails;
}

/** Kinds of the mails in which the municipality may say something of its own: those to reporters and followers. */
export const wordedMails: readonly MailKind[] = signalMailKinds.filter((kind) => !isStaffMail(kind));

/** How staff see the kind. */
export function labelOf(kind: MailKind): Text {
  if (isAccountMail(kind)) {
    return accountMailText(`${kind}.label`);
  }
  return isSignalMail(kind) ? signalMailText(`${kind}.label`) : overviewMails[kind].label;
}

/** The topic under which a mail can be switched off; undefined when it cannot. */
export function topicOf(kind: MailKind): MailTopic | undefined {
  if (isAccountMail(kind)) {
    return undefined;
  }
  return (isSignalMail(kind) ? signalMails[kind].topic : overviewMails[kind].topic) ?? undefined;
}
