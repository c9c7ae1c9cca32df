import type { Language } from '@ns/platform';
import { longDate, longMoment, longMonth } from '../templates/long-date.ts';
import { sampleWords } from '../templates/texts/sample/index.ts';
import type { OutageMailData, WeekFiguresMailData } from '../templates/staff-mail-data.ts';
import type { StateMailData, StuckThing, WeekMailData } from '../templates/operator-mail-data.ts';
import type {
  AccountMailData,
  CertificateMailData,
  DigestData,
  DigestSignal,
  FiguresMailData,
  NewsMailData,
  SignalMailData,
} from '../templates/signal-mail-data.ts';
import { demoPlace } from './sample-place.ts';

const addresseeIn = (language: Language): string => sampleWords.in(language)('addressee');

/** Data of a plain signal. */
export function sampleSignalData(
  language: Language,
  over: Partial<SignalMailData> = {},
  place = demoPlace,
): SignalMailData {
  return {
    language,
    addressee: addresseeIn(language),
    isReporter: true,
    isEnteredByStaff: false,
    isJoined: false,
    isAssignee: false,
    mentionedBy: null,
    municipality: place.municipality(language),
    reference: 'NS-2026-000123',
    accessCode: 'K7PXM-4RTQ2',
    incomingNumber: '94-НС-117/24.11.2026',
    previousNumber: '116/23.11.2026',
    serviceDue: longDate('2026-12-08', language),
    statutoryDue: longDate('2027-01-25', language),
    isStatutoryDuePast: false,
    nextDay: sampleWords.in(language)('nextDay'),
    awaited: null,
    isRecategorized: false,
    silenceUntil: longDate('2026-12-08', language),
    disputeUntil: longDate('2026-12-24', language),
    status: sampleWords.in(language)('resolved'),
    isBegun: false,
    category: sampleWords.in(language)('category'),
    place: sampleWords.in(language)('place'),
    department: sampleWords.in(language)('department'),
    externalBody: { name: sampleWords.in(language)('externalBody'), phone: '02 000 000' },
    referral: sampleWords.in(language)('referral'),
    duplicateOf: 'NS-2026-000101',
    message: sampleWords.in(language)('message'),
    photos: { before: null, after: null },
    hasPhotosOfEvent: true,
    description: sampleWords.in(language)('description'),
    isOpen: true,
    actions: {},
    link: `${place.publicUrl}/signals/0199d0c4-7a30-7000-8000-000000000001`,
    unsubscribe: null,
    stopFollowing: null,
    ...over,
  };
}

/** Data of the mail with the figures of a month: two reports, the second one with nothing in it. */
export function sampleFiguresData(language: Language, place = demoPlace): FiguresMailData {
  const { municipality } = sampleSignalData(language, {}, place);
  const none = { received: 0, resolved: 0, resolvedInTime: 0, open: 0, overdue: 0 };
  const nothing = { ...none, medianHoursToResolve: null, averageStars: null };
  const page = `${place.publicUrl}/console/insights`;
  return {
    language,
    municipality,
    addressee: addresseeIn(language),
    link: page,
    month: longMonth('2026-11-01', language),
    monthBefore: longMonth('2026-10-01', language),
    reports: [
      {
        name: 'Roads & co',
        month: {
          received: 412,
          resolved: 380,
          resolvedInTime: 301,
          open: 96,
          overdue: 12,
          medianHoursToResolve: 76.4,
          averageStars: 4.25,
        },
        before: { ...nothing, received: 390, resolved: 3 },
        categories: [{ name: sampleWords.in(language)('category'), received: 120 }],
        link: `${page}?period=month&from=2026-11-01&to=2026-11-30`,
      },
      { name: 'Parks', month: nothing, before: nothing, categories: [], link: `${page}?period=month` },
    ],
    unsubscribe: `${place.publicUrl}/mail/unsubscribe?token=x`,
  };
}

/** Data of the mail about an outage of the registration. */
export function sampleOutageData(language: Language, place = demoPlace): OutageMailData {
  return {
    language,
    municipality: sampleSignalData(language, {}, place).municipality,
    addressee: addresseeIn(language),
    isOver: false,
    since: longMoment(new Date('2026-11-30T10:40:00+02:00'), language),
    link: `${place.publicUrl}/console/stuck`,
    unsubscribe: `${place.publicUrl}/mail/unsubscribe?token=x`,
  };
}

/** Data of the mail with the figures of a week: two departments with something overdue. */
export function sampleWeekFiguresData(language: Language, place = demoPlace): WeekFiguresMailData {
  const page = `${place.publicUrl}/console`;
  const promises = { made: 44, kept: 31, moved: 5, broken: 4 };
  const numbers = { received: 41, resolved: 38, resolvedInTime: 30, open: 96, overdue: 12, promises };
  const department = (name: string, overdue: number) => ({
    ...numbers,
    name,
    overdue,
    link: `${page}/inbox?department=op_kd&overdue=1`,
  });
  return {
    language,
    municipality: sampleSignalData(language, {}, place).municipality,
    addressee: addresseeIn(language),
    firstDay: longDate('2026-11-23', language),
    lastDay: longDate('2026-11-29', language),
    week: numbers,
    before: {
      ...numbers,
      received: 52,
      resolved: 0,
      resolvedInTime: 0,
      promises: { ...promises, kept: 28, broken: 9 },
    },
    undecided: 3,
    undecidedLink: `${page}/inbox?undecided=1`,
    promises: [
      { name: 'Roads & co', made: 30, kept: 20, moved: 4, broken: 4, undecided: 3, link: `${page}/inbox?undecided=1` },
      { name: 'Parks', made: 14, kept: 11, moved: 1, broken: 0, undecided: 0, link: `${page}/inbox?undecided=1` },
    ],
    departments: [department('Roads & co', 9), department('Parks', 3)],
    overdueLink: `${page}/inbox?overdue=1`,
    link: `${page}/insights?from=2026-11-23&to=2026-11-29`,
    unsubscribe: `${place.publicUrl}/mail/unsubscribe?token=x`,
  };
}

/** Data of the mail about a week: two areas, photos, and more signals than are listed. */
export function sampleNewsData(language: Language, over: Partial<NewsMailData> = {}, place = demoPlace): NewsMailData {
  const { municipality, category } = sampleSignalData(language, {}, place);
  const signal = (number: number, status: string, photo: string | null) => {
    const reference = `NS-2026-${String(number).padStart(6, '0')}`;
    return {
      reference,
      category,
      status,
      photo,
      link: `${place.publicUrl}/s/${reference}`,
      place: sampleWords.in(language)('quarter'),
    };
  };
  return {
    language,
    municipality,
    addressee: null,
    firstDay: longDate('2026-11-16', language),
    lastDay: longDate('2026-11-22', language),
    areas: [
      { kind: 'QUARTER', name: sampleWords.in(language)('quarter') },
      { kind: 'CATEGORY', name: category },
    ],
    published: {
      total: 12,
      signals: [
        signal(1, sampleWords.in(language)('received'), place.photos.before),
        signal(2, sampleWords.in(language)('inProgress'), null),
      ],
    },
    done: {
      total: 1,
      signals: [signal(3, sampleWords.in(language)('resolved'), place.photos.after)],
    },
    link: `${place.publicUrl}/map`,
    account: `${place.publicUrl}/account`,
    unsubscribe: `${place.publicUrl}/mail/unsubscribe?token=x`,
    ...over,
  };
}

/** Data of a mail about an account. */
export function sampleAccountData(
  language: Language,
  over: Partial<AccountMailData> = {},
  place = demoPlace,
): AccountMailData {
  const { municipality } = sampleSignalData(language, {}, place);
  return {
    language,
    addressee: addresseeIn(language),
    municipality,
    link: `${place.publicUrl}/verify#token=abc`,
    code: '042917',
    newEmail: 'new@demo.test',
    ...over,
  };
}

/** Data of a clerk's working day. */
export function sampleDigestData(language: Language, over: Partial<DigestData> = {}, place = demoPlace): DigestData {
  const { municipality, category, place: where } = sampleSignalData(language, {}, place);
  const signal = (number: number, whose: DigestSignal['whose']): DigestSignal => ({
    reference: `NS-2026-${String(number).padStart(6, '0')}`,
    category,
    place: where,
    due: longDate('2026-11-20', language),
    whose,
    link: `${place.publicUrl}/console/signals/0199d0c4-7a30-7000-8000-00000000000${String(number)}`,
  });
  return {
    language,
    addressee: addresseeIn(language),
    municipality,
    day: longDate('2026-11-24', language),
    overdue: 12,
    dueSoon: 1,
    undecided: 1,
    content: {
      kind: 'signals',
      undecided: {
        total: 1,
        own: 1,
        signals: [signal(5, 'OWN')],
        link: `${place.publicUrl}/console/inbox?undecided=1`,
      },
      overdue: {
        total: 12,
        own: 1,
        signals: [signal(1, 'OWN'), signal(2, 'NOBODY'), signal(3, 'COLLEAGUE')],
        link: `${place.publicUrl}/console/inbox?overdue=1`,
      },
      dueSoon: {
        total: 1,
        own: 0,
        signals: [signal(4, 'NOBODY')],
        link: `${place.publicUrl}/console/inbox?dueSoon=1`,
      },
    },
    link: `${place.publicUrl}/console/`,
    unsubscribe: `${place.publicUrl}/mail/unsubscribe?token=x`,
    ...over,
  };
}

/** Data of a mail to the operator. */
export function sampleCertificateData(language: Language, place = demoPlace): CertificateMailData {
  const { municipality } = sampleSignalData(language, {}, place);
  return {
    language,
    addressee: null,
    municipality,
    name: sampleWords.in(language)('certificate'),
    text: sampleWords.in(language)('certificateEnds'),
    variable: 'SEOS_CERTIFICATE_FILE',
    endsOn: longDate('2026-12-10', language),
    isOver: false,
    link: `${place.publicUrl}/console/stuck`,
  };
}

/** Data of the mail about the state of the installation. */
export function sampleStateData(language: Language, place = demoPlace): StateMailData {
  return {
    language,
    addressee: null,
    municipality: sampleSignalData(language, {}, place).municipality,
    installation: 'signali.example.org',
    turned: [sampleThing(language)],
    over: [sampleWords.in(language)('mails')],
    left: [sampleWords.in(language)('clock')],
    link: `${place.publicUrl}/console/administration/state`,
  };
}

/** Data of the mail about a week of the installation. */
export function sampleWeekData(language: Language, place = demoPlace): WeekMailData {
  return {
    language,
    addressee: null,
    municipality: sampleSignalData(language, {}, place).municipality,
    installation: 'signali.example.org',
    firstDay: longDate('2026-11-23', language),
    lastDay: longDate('2026-11-29', language),
    reports: 229,
    registered: 228,
    mails: 640,
    lastBackup: longMoment(new Date('2026-11-30T02:00:00+02:00'), language),
    open: [sampleThing(language)],
    link: `${place.publicUrl}/console/administration/state`,
  };
}

function sampleThing(language: Language): StuckThing {
  return {
    name: sampleWords.in(language)('backup'),
    isWarning: false,
    since: longMoment(new Date('2026-11-30T14:00:00+02:00'), language),
    words: ['backup: the last one is 36 hours old'],
    toDo: sampleWords.in(language)('toDo'),
    paper: 'operation.md#a-backup-is-missed',
  };
}
