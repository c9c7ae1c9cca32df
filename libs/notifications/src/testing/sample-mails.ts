import { type Language, languages } from '@ns/platform';
import { isAccountMail, isSignalMail, type MailKind, mailKinds, type OverviewMailKind } from '../kinds/mail-kind.ts';
import { type SignalMailKind, signalMails } from '../kinds/signal-kinds.ts';
import {
  composeAccountMail,
  composeCertificateMail,
  composeDigest,
  composeFiguresMail,
  composeNewsMail,
  composeSignalMail,
  composeOutageMail,
  composeStateMail,
  composeWeekFiguresMail,
  composeWeekMail,
} from '../kinds/compose-mail.ts';
import type { RenderedMail } from '../templates/mail-text.ts';
import type { SignalMailData } from '../templates/signal-mail-data.ts';
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

/** A mail to look at. */
export interface SampleMail {
  /** kind and language, and whom it is for where that matters */
  readonly name: string;
  readonly mail: RenderedMail;
}

/** Ids of the two photos that sample mails show. */
export const samplePhotos = {
  before: '00000000-0000-4000-8000-000000000001',
  after: '00000000-0000-4000-8000-000000000002',
} as const;

const page = 'http://127.0.0.1:3000/from-mail#token=sample';

/** What a mail about a signal shows beyond the plain data: what the product itself would put there. */
function extrasOf(kind: SignalMailKind): Partial<SignalMailData> {
  const { to, photos, links = [] } = signalMails[kind];
  return {
    isReporter: to === 'REPORTER' || to === 'EVERYBODY',
    isAssignee: to === 'NEW_ASSIGNEE' || to === 'ASSIGNEE',
    mentionedBy: to === 'MENTIONED' ? 'М. Иванова' : null,
    photos: {
      before: photos ? samplePhotos.before : null,
      after: photos === 'REPORT_AND_RESULT' ? samplePhotos.after : null,
    },
    actions: Object.fromEntries(links.map((link) => [link, page])),
    isOpen: !links.includes('DISPUTE'),
    ...(kind === 'received' ? { incomingNumber: null } : {}),
  };
}

/** Every kind of mail in every language; those that followers get also as they get them. */
export function sampleMails(wanted: readonly Language[] = languages): readonly SampleMail[] {
  return wanted.flatMap((language) => mailKinds.flatMap((kind) => samplesOf(kind, language)));
}

/** Mails that are neither about one signal nor about an account; a new one does not compile until it is shown. */
const others: Readonly<Record<OverviewMailKind, (language: Language) => RenderedMail>> = {
  daily_digest: (language) => composeDigest(sampleDigestData(language)),
  certificate_ends: (language) => composeCertificateMail(sampleCertificateData(language)),
  installation_state: (language) => composeStateMail(sampleStateData(language)),
  installation_week: (language) => composeWeekMail(sampleWeekData(language)),
  records_outage: (language) => composeOutageMail(sampleOutageData(language)),
  weekly_figures: (language) => composeWeekFiguresMail(sampleWeekFiguresData(language)),
  monthly_figures: (language) => composeFiguresMail(sampleFiguresData(language)),
  weekly_news: (language) => composeNewsMail(sampleNewsData(language)),
};

function samplesOf(kind: MailKind, language: Language): readonly SampleMail[] {
  const name = `${kind}-${language.toLowerCase()}`;
  if (isAccountMail(kind)) {
    return [{ name, mail: composeAccountMail(kind, sampleAccountData(language)) }];
  }
  if (!isSignalMail(kind)) {
    return [{ name, mail: others[kind](language) }];
  }
  const own = composeSignalMail(kind, sampleSignalData(language, extrasOf(kind)));
  const follower = composeSignalMail(
    kind,
    sampleSignalData(language, {
      addressee: null,
      isReporter: false,
      description: null,
      accessCode: null,
      stopFollowing: 'http://127.0.0.1:3000/mail/stop-following?token=x',
    }),
  );
  return kind === 'resolved'
    ? [
        { name, mail: own },
        { name: `${name}-follower`, mail: follower },
      ]
    : [{ name, mail: own }];
}
