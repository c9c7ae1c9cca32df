import { type Text, textOf } from '../texts/index.ts';
/** Every kind of mail that the product sends. */
export const mailKinds = [
  'verify_address',
  'account_exists',
  'sign_in_code',
  'account_code',
  'invitation',
  'password_reset',
  'email_change_present',
  'email_change_new',
  'password_changed',
  'email_changed',
  'second_factor_removed',
  'welcome',
  'received',
  'registered',
  'number_changed',
  'number_withdrawn',
  'status_changed',
  'question',
  'resolved',
  'closed',
  'forwarded',
  'rejected',
  'duplicate',
  'withdrawn',
  'reopened',
  'late',
  'published',
  'assigned_to_you',
  'mentioned',
  'daily_digest',
  'monthly_figures',
  'weekly_news',
  'certificate_ends',
] as const;
export type MailKind = (typeof mailKinds)[number];

/** Mails about an account. Their text may carry a secret, so it is made when it is sent and never kept. */
export const accountMailKinds = [
  'verify_address',
  'account_exists',
  'sign_in_code',
  'account_code',
  'invitation',
  'password_reset',
  'email_change_present',
  'email_change_new',
  'password_changed',
  'email_changed',
  'second_factor_removed',
  'welcome',
] as const satisfies readonly MailKind[];
export type AccountMailKind = (typeof accountMailKinds)[number];

/** The mail about a working day of a member of the staff. */
export type DigestMailKind = 'daily_digest';

/** The mail with the figures of a month. */
export type FiguresMailKind = 'monthly_figures';

/** The mail about a week in the places and categories that a citizen follows. */
export type NewsMailKind = 'weekly_news';

/** The mail to the operator of the service. */
export type OperatorMailKind = 'certificate_ends';

/** Mails about a signal. */
export type SignalMailKind = Exclude<
  MailKind,
  AccountMailKind | DigestMailKind | FiguresMailKind | NewsMailKind | OperatorMailKind
>;

/** How staff see each kind. */
export const mailKindLabels: Readonly<Record<MailKind, Text>> = {
  verify_address: textOf('mailKind.verifyAddress'),
  account_exists: textOf('mailKind.accountExists'),
  sign_in_code: textOf('mailKind.signInCode'),
  account_code: textOf('mailKind.accountCode'),
  invitation: textOf('mailKind.invitation'),
  password_reset: textOf('mailKind.passwordReset'),
  email_change_present: textOf('mailKind.emailChangePresent'),
  email_change_new: textOf('mailKind.emailChangeNew'),
  password_changed: textOf('mailKind.passwordChanged'),
  email_changed: textOf('mailKind.emailChanged'),
  second_factor_removed: textOf('mailKind.secondFactorRemoved'),
  welcome: textOf('mailKind.welcome'),
  received: textOf('mailKind.received'),
  registered: textOf('mailKind.registered'),
  number_changed: textOf('mailKind.numberChanged'),
  number_withdrawn: textOf('mailKind.numberWithdrawn'),
  status_changed: textOf('mailKind.statusChanged'),
  question: textOf('mailKind.question'),
  resolved: textOf('mailKind.resolved'),
  closed: textOf('mailKind.closed'),
  forwarded: textOf('mailKind.forwarded'),
  rejected: textOf('mailKind.rejected'),
  duplicate: textOf('mailKind.duplicate'),
  withdrawn: textOf('mailKind.withdrawn'),
  reopened: textOf('mailKind.reopened'),
  late: textOf('mailKind.late'),
  published: textOf('mailKind.published'),
  assigned_to_you: textOf('mailKind.assignedToYou'),
  mentioned: textOf('mailKind.mentioned'),
  daily_digest: textOf('mailKind.dailyDigest'),
  monthly_figures: textOf('mailKind.monthlyFigures'),
  weekly_news: textOf('mailKind.weeklyNews'),
  certificate_ends: textOf('mailKind.certificateEnds'),
};
