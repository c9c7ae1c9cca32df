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
export const mailKindLabels: Readonly<Record<MailKind, { readonly bg: string; readonly en: string }>> = {
  verify_address: { bg: 'Потвърждаване на адрес', en: 'Address confirmation' },
  account_exists: { bg: 'Вече има профил', en: 'Account already exists' },
  sign_in_code: { bg: 'Код за вход', en: 'Sign-in code' },
  account_code: { bg: 'Код за нов профил', en: 'Code for a new account' },
  invitation: { bg: 'Покана за служител', en: 'Staff invitation' },
  password_reset: { bg: 'Забравена парола', en: 'Forgotten password' },
  email_change_present: { bg: 'Смяна на имейл (стар адрес)', en: 'Change of e-mail (old address)' },
  email_change_new: { bg: 'Смяна на имейл (нов адрес)', en: 'Change of e-mail (new address)' },
  password_changed: { bg: 'Сменена парола', en: 'Changed password' },
  email_changed: { bg: 'Сменен имейл (стар адрес)', en: 'Changed e-mail (old address)' },
  second_factor_removed: { bg: 'Премахнат втори фактор', en: 'Removed second factor' },
  welcome: { bg: 'Нов служебен профил', en: 'New staff account' },
  received: { bg: 'Приет', en: 'Received' },
  registered: { bg: 'Входящ номер', en: 'Incoming number' },
  number_changed: { bg: 'Поправен входящ номер', en: 'Corrected incoming number' },
  number_withdrawn: { bg: 'Отменен входящ номер', en: 'Withdrawn incoming number' },
  status_changed: { bg: 'Нов статус', en: 'New status' },
  question: { bg: 'Въпрос към подателя', en: 'Question to the reporter' },
  resolved: { bg: 'Изпълнен', en: 'Resolved' },
  closed: { bg: 'Приключен', en: 'Closed' },
  forwarded: { bg: 'Препратен на друга институция', en: 'Forwarded' },
  rejected: { bg: 'Без действия', en: 'No action taken' },
  duplicate: { bg: 'Дубликат', en: 'Duplicate' },
  withdrawn: { bg: 'Оттеглен', en: 'Withdrawn' },
  reopened: { bg: 'Отворен отново', en: 'Reopened' },
  late: { bg: 'Забавяне', en: 'Delay' },
  assigned_to_you: { bg: 'Възложен на служител', en: 'Assigned to a member of staff' },
  mentioned: { bg: 'Споменаване в бележка', en: 'Mention in a note' },
  daily_digest: { bg: 'Дневен преглед', en: 'Daily digest' },
  monthly_figures: { bg: 'Справка за месеца', en: 'Monthly figures' },
  weekly_news: { bg: 'Новото през седмицата', en: 'News of the week' },
  certificate_ends: { bg: 'Изтичащ сертификат', en: 'Certificate about to end' },
};
