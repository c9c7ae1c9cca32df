import { type Language, languages } from '@ns/platform';
import { isAccountMail, isSignalMail, type MailKind, mailKinds, type OverviewMailKind } from '../kinds/mail-kind.ts';
import { type SignalMailKind, signalMails } from '../kinds/signal-kinds.ts';
import {
  composeAccountMail,
  composeAnswerMail,
  composeCertificateMail,
  composeDailyNews,
  composeDigest,
  composeFiguresMail,
  composeNewsMail,
  composeOutsideMail,
  composeReminderMail,
  composeSignalMail,
  composeOutageMail,
  composeStateMail,
  composeWeekFiguresMail,
  composeWeekMail,
  composeWorkOrderMail,
} from '../kinds/compose-mail.ts';
import { overviewMailText } from '../templates/texts/overview/index.ts';
import type { RenderedMail } from '../templates/mail-text.ts';
import type { SignalMailData } from '../templates/signal-mail-data.ts';
import { sampleOutsideData, sampleReminderData, sampleWorkOrderData } from './sample-outside.ts';
import { sampleAnswerData } from './sample-answer.ts';
import { sampleDailyNews } from './sample-daily-news.ts';
import {
  sampleAccountData,
  sampleCertificateData,
  sampleDigestData,
  sampleFiguresData,
  sampleNewsData,
  sampleSignalData,
  sampleOutageData,
  sampleStateData,
  sampleWeekFiguresData,
  sampleWeekData,
} from './sample-data.ts';
import { demoPlace, type SamplePlace } from './sample-place.ts';

/** A mail to look at. */
export interface SampleMail {
  /** kind and language, and whom it is for where that matters */
  readonly name: string;
  readonly mail: RenderedMail;
}

/** What a mail about a signal shows beyond the plain data: what the product itself would put there. */
function extrasOf(kind: SignalMailKind, { publicUrl, photos: shown }: SamplePlace): Partial<SignalMailData> {
  const page = `${publicUrl}/from-mail#token=sample`;
  const { to, photos, links = [] } = signalMails[kind];
  return {
    isReporter: to === 'REPORTER' || to === 'EVERYBODY',
    isAssignee: to === 'NEW_ASSIGNEE' || to === 'ASSIGNEE',
    mentionedBy: to === 'MENTIONED' ? 'Демо колега' : null,
    photos: {
      before: photos ? shown.before : null,
      after: photos === 'REPORT_AND_RESULT' ? shown.after : null,
    },
    actions: Object.fromEntries(links.map((link) => [link, page])),
    isOpen: !links.includes('DISPUTE'),
    ...(kind === 'received' ? { incomingNumber: null } : {}),
  };
}

/** Every kind of mail in every language; those that followers get also as they get them. */
export function sampleMails(wanted: readonly Language[] = languages): readonly SampleMail[] {
  return wanted.flatMap((language) =>
    mailKinds.flatMap((kind) => {
      const own = { name: `${kind}-${language.toLowerCase()}`, mail: sampleMail(kind, language, demoPlace) };
      return [own, ...furtherMails(kind, language)];
    }),
  );
}

/** Mails whose letter depends on who reads it, or on what is known when it leaves. */
function furtherMails(kind: MailKind, language: Language): readonly SampleMail[] {
  const name = (what: string) => `${kind}-${language.toLowerCase()}-${what}`;
  if (kind === 'received') {
    const data = sampleSignalData(language, { ...extrasOf(kind, demoPlace), incomingNumber: '94-НС-117/24.11.2026' });
    return [{ name: name('with-number'), mail: composeSignalMail(kind, data) }];
  }
  return kind === 'resolved' ? [{ name: name('follower'), mail: followersMail(kind, language) }] : [];
}

/** Mails that are neither about one signal nor about an account; a new one does not compile until it is shown. */
const others: Readonly<Record<OverviewMailKind, (language: Language, place: SamplePlace) => RenderedMail>> = {
  daily_digest: (language, place) => composeDigest(sampleDigestData(language, {}, place)),
  daily_news: (language, place) => composeDailyNews(sampleDailyNews(language, place)),
  certificate_ends: (language, place) => composeCertificateMail(sampleCertificateData(language, place)),
  installation_state: (language, place) => composeStateMail(sampleStateData(language, place)),
  letter_answer: (language, place) => composeAnswerMail(sampleAnswerData(language, place)),
  outside_report: (language, place) => composeOutsideMail(sampleOutsideData(language, place)),
  installation_week: (language, place) => composeWeekMail(sampleWeekData(language, place)),
  mail_sample: (language, place) => asSample(composeDigest(sampleDigestData(language, {}, place)), language),
  records_outage: (language, place) => composeOutageMail(sampleOutageData(language, place)),
  weekly_figures: (language, place) => composeWeekFiguresMail(sampleWeekFiguresData(language, place)),
  monthly_figures: (language, place) => composeFiguresMail(sampleFiguresData(language, place)),
  outside_reminder: (language, place) => composeReminderMail(sampleReminderData(language, place)),
  work_order: (language, place) => composeWorkOrderMail(sampleWorkOrderData(language, place)),
  weekly_news: (language, place) => composeNewsMail(sampleNewsData(language, {}, place)),
};

/** A mail of a kind as its reader gets it, about a report that does not exist. */
export function sampleMail(kind: MailKind, language: Language, place: SamplePlace): RenderedMail {
  if (isAccountMail(kind)) {
    return composeAccountMail(kind, sampleAccountData(language, {}, place));
  }
  return isSignalMail(kind)
    ? composeSignalMail(kind, sampleSignalData(language, extrasOf(kind, place), place))
    : others[kind](language, place);
}

/** The mail under a subject that says that it is about nothing real. */
export function asSample(mail: RenderedMail, language: Language): RenderedMail {
  return { ...mail, subject: overviewMailText.in(language)('sample.subject', { subject: mail.subject }) };
}

function followersMail(kind: SignalMailKind, language: Language): RenderedMail {
  return composeSignalMail(
    kind,
    sampleSignalData(language, {
      addressee: null,
      isReporter: false,
      description: null,
      accessCode: null,
      stopFollowing: `${demoPlace.publicUrl}/mail/stop-following?token=x`,
    }),
  );
}
