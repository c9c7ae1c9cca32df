import { type Language, languages } from '@ns/platform';
import {
  type AccountMailKind,
  accountMailKinds,
  type MailKind,
  mailKinds,
  type SignalMailKind,
} from '../domain/mail-kind.ts';
import {
  composeAccountMail,
  composeCertificateMail,
  composeDigest,
  composeFiguresMail,
  composeNewsMail,
  composeSignalMail,
} from '../templates/compose-mail.ts';
import { type RenderedMail } from '../templates/mail-text.ts';
import { type SignalMailFacts } from '../templates/signal-mail-facts.ts';
import {
  sampleAccountFacts,
  sampleCertificateFacts,
  sampleDigestFacts,
  sampleFiguresFacts,
  sampleNewsFacts,
  sampleSignalFacts,
} from './sample-facts.ts';

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

/** What each mail about a signal shows beyond the plain facts; only what the product itself would put there. */
const extras: Readonly<Partial<Record<SignalMailKind, Partial<SignalMailFacts>>>> = {
  received: { photos: { before: samplePhotos.before, after: null }, incomingNumber: null },
  registered: { actions: { ADD_PHOTOS: page } },
  question: { photos: { before: samplePhotos.before, after: null }, actions: { ANSWER: page } },
  resolved: { photos: samplePhotos, actions: { RATE: page, DISPUTE: page }, isOpen: false },
  closed: { actions: { RATE: page, DISPUTE: page }, isOpen: false },
  rejected: { actions: { DISPUTE: page }, isOpen: false },
  assigned_to_you: { isReporter: false, isAssignee: true, photos: { before: samplePhotos.before, after: null } },
  mentioned: { isReporter: false, mentionedBy: 'М. Иванова' },
};

/** Every kind of mail in every language; those that followers get also as they get them. */
export function sampleMails(wanted: readonly Language[] = languages): readonly SampleMail[] {
  return wanted.flatMap((language) => mailKinds.flatMap((kind) => samplesOf(kind, language)));
}

/** Mails that are neither about one signal nor about an account; a new one does not compile until it is shown. */
const others: Readonly<
  Record<Exclude<MailKind, SignalMailKind | AccountMailKind>, (language: Language) => RenderedMail>
> = {
  daily_digest: (language) => composeDigest(sampleDigestFacts(language)),
  certificate_ends: (language) => composeCertificateMail(sampleCertificateFacts(language)),
  monthly_figures: (language) => composeFiguresMail(sampleFiguresFacts(language)),
  weekly_news: (language) => composeNewsMail(sampleNewsFacts(language)),
};

const isOther = (kind: MailKind): kind is keyof typeof others => kind in others;
const isOfAccount = (kind: MailKind): kind is AccountMailKind => accountMailKinds.some((each) => each === kind);

function samplesOf(kind: MailKind, language: Language): readonly SampleMail[] {
  const name = `${kind}-${language.toLowerCase()}`;
  if (isOfAccount(kind)) {
    return [{ name, mail: composeAccountMail(kind, sampleAccountFacts(language)) }];
  }
  if (isOther(kind)) {
    return [{ name, mail: others[kind](language) }];
  }
  const own = composeSignalMail(kind, sampleSignalFacts(language, extras[kind]));
  const follower = composeSignalMail(
    kind,
    sampleSignalFacts(language, {
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
