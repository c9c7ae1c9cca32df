import type { Language } from '@ns/platform';
import type { MailSettings } from '../templates/mail-settings.ts';
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

/** Where sample mails come from: what of them is the municipality's own. */
export interface SamplePlace extends MailSettings {
  /** ids of photos that mails show; null where there are none */
  readonly photos: { readonly before: string | null; readonly after: string | null };
}

/** Ids of the two photos of the demonstration. */
export const samplePhotos = {
  before: '00000000-0000-4000-8000-000000000001',
  after: '00000000-0000-4000-8000-000000000002',
} as const;

/** A municipality that does not exist. */
export const demoPlace: SamplePlace = {
  publicUrl: 'http://127.0.0.1:3000',
  photos: samplePhotos,
  municipality: (language) => ({
    name: language === 'BG' ? 'Демо община' : 'Demo Municipality',
    phone: '02 000 000',
    colour: 'teal',
    hasLogo: true,
  }),
};

const addresseeIn = (language: Language): string => (language === 'BG' ? 'Подател' : 'Reporter');

/** Data of a plain signal. */
export function sampleSignalData(
  language: Language,
  over: Partial<SignalMailData> = {},
  place = demoPlace,
): SignalMailData {
  const bulgarian = language === 'BG';
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
    serviceDue: bulgarian ? '8 декември 2026 г.' : '8 December 2026',
    statutoryDue: bulgarian ? '25 януари 2027 г.' : '25 January 2027',
    isStatutoryDuePast: false,
    silenceUntil: bulgarian ? '8 декември 2026 г.' : '8 December 2026',
    disputeUntil: bulgarian ? '24 декември 2026 г.' : '24 December 2026',
    status: bulgarian ? 'Изпълнен' : 'Resolved',
    isBegun: false,
    category: bulgarian ? 'Дупки по пътната настилка' : 'Potholes',
    place: bulgarian ? 'ул. „Александровска“ 1' : '1 Aleksandrovska St',
    department: bulgarian ? 'ОП „Комунални дейности“' : 'Municipal enterprise “Communal Activities”',
    externalBody: { name: bulgarian ? 'ВиК ООД' : 'Water and Sewerage Company', phone: '02 000 000' },
    duplicateOf: 'NS-2026-000101',
    message: bulgarian
      ? 'Дупката е запълнена с асфалт.\nПроверихме и съседните участъци.'
      : 'The pothole was filled with asphalt.\nWe also checked the road on both sides of it.',
    photos: { before: null, after: null },
    hasPhotosOfEvent: true,
    description: bulgarian
      ? 'Дълбока дупка пред входа, колите я заобикалят по тротоара.'
      : 'A deep pothole at the entrance; cars drive around it on the pavement.',
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
    month: language === 'BG' ? 'ноември 2026 г.' : 'November 2026',
    monthBefore: language === 'BG' ? 'октомври 2026 г.' : 'October 2026',
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
        categories: [{ name: language === 'BG' ? 'Дупки по пътя' : 'Potholes', received: 120 }],
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
    since: language === 'BG' ? '30 ноември 2026 г., 10:40 ч.' : '30 November 2026, 10:40',
    link: `${place.publicUrl}/console/stuck`,
    unsubscribe: `${place.publicUrl}/mail/unsubscribe?token=x`,
  };
}

/** Data of the mail with the figures of a week: two departments with something overdue. */
export function sampleWeekFiguresData(language: Language, place = demoPlace): WeekFiguresMailData {
  const page = `${place.publicUrl}/console`;
  const numbers = { received: 41, resolved: 38, resolvedInTime: 30, open: 96, overdue: 12 };
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
    firstDay: language === 'BG' ? '23 ноември 2026 г.' : '23 November 2026',
    lastDay: language === 'BG' ? '29 ноември 2026 г.' : '29 November 2026',
    week: numbers,
    before: { ...numbers, received: 52, resolved: 0, resolvedInTime: 0 },
    departments: [department('Roads & co', 9), department('Parks', 3)],
    overdueLink: `${page}/inbox?overdue=1`,
    link: `${page}/insights?from=2026-11-23&to=2026-11-29`,
    unsubscribe: `${place.publicUrl}/mail/unsubscribe?token=x`,
  };
}

/** Data of the mail about a week: two areas, photos, and more signals than are listed. */
export function sampleNewsData(language: Language, over: Partial<NewsMailData> = {}, place = demoPlace): NewsMailData {
  const { municipality, category } = sampleSignalData(language, {}, place);
  const bulgarian = language === 'BG';
  const signal = (number: number, status: string, photo: string | null) => {
    const reference = `NS-2026-${String(number).padStart(6, '0')}`;
    return {
      reference,
      category,
      status,
      photo,
      link: `${place.publicUrl}/s/${reference}`,
      place: bulgarian ? 'кв. Център' : 'Centre',
    };
  };
  return {
    language,
    municipality,
    addressee: null,
    firstDay: bulgarian ? '16 ноември 2026 г.' : '16 November 2026',
    lastDay: bulgarian ? '22 ноември 2026 г.' : '22 November 2026',
    areas: [
      { kind: 'QUARTER', name: bulgarian ? 'кв. Център' : 'Centre' },
      { kind: 'CATEGORY', name: category },
    ],
    published: {
      total: 12,
      signals: [
        signal(1, bulgarian ? 'Приет' : 'Received', place.photos.before),
        signal(2, bulgarian ? 'Работи се' : 'In progress', null),
      ],
    },
    done: {
      total: 1,
      signals: [signal(3, bulgarian ? 'Изпълнен' : 'Resolved', place.photos.after)],
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
  const bulgarian = language === 'BG';
  const signal = (number: number, whose: DigestSignal['whose']): DigestSignal => ({
    reference: `NS-2026-${String(number).padStart(6, '0')}`,
    category,
    place: where,
    due: bulgarian ? '20 ноември 2026 г.' : '20 November 2026',
    whose,
    link: `${place.publicUrl}/console/signals/0199d0c4-7a30-7000-8000-00000000000${String(number)}`,
  });
  return {
    language,
    addressee: addresseeIn(language),
    municipality,
    day: bulgarian ? '24 ноември 2026 г.' : '24 November 2026',
    overdue: 12,
    dueSoon: 1,
    content: {
      kind: 'signals',
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
  const bulgarian = language === 'BG';
  return {
    language,
    addressee: null,
    municipality,
    name: bulgarian ? 'Сертификатът за СЕОС' : 'The certificate for SEOS',
    text: bulgarian ? 'Изтича след 14 дни.' : 'It ends in 14 days.',
    variable: 'SEOS_CERTIFICATE_FILE',
    endsOn: bulgarian ? '10 декември 2026 г.' : '10 December 2026',
    isOver: false,
    link: `${place.publicUrl}/console/stuck`,
  };
}

/** Data of the mail about the state of the installation. */
export function sampleStateData(language: Language, place = demoPlace): StateMailData {
  const bulgarian = language === 'BG';
  return {
    language,
    addressee: null,
    municipality: sampleSignalData(language, {}, place).municipality,
    installation: 'signali.example.bg',
    turned: [sampleThing(language)],
    over: [bulgarian ? 'Имейли' : 'Mails'],
    left: [bulgarian ? 'Часовник' : 'Clock'],
    link: `${place.publicUrl}/console/administration/state`,
  };
}

/** Data of the mail about a week of the installation. */
export function sampleWeekData(language: Language, place = demoPlace): WeekMailData {
  const bulgarian = language === 'BG';
  return {
    language,
    addressee: null,
    municipality: sampleSignalData(language, {}, place).municipality,
    installation: 'signali.example.bg',
    firstDay: bulgarian ? '23 ноември 2026 г.' : '23 November 2026',
    lastDay: bulgarian ? '29 ноември 2026 г.' : '29 November 2026',
    reports: 229,
    registered: 228,
    mails: 640,
    lastBackup: bulgarian ? '30 ноември 2026 г., 02:00' : '30 November 2026, 02:00',
    open: [sampleThing(language)],
    link: `${place.publicUrl}/console/administration/state`,
  };
}

function sampleThing(language: Language): StuckThing {
  const bulgarian = language === 'BG';
  return {
    name: bulgarian ? 'Архив' : 'Backup',
    isWarning: false,
    since: bulgarian ? '30 ноември 2026 г., 14:00' : '30 November 2026, 14:00',
    words: ['backup: the last one is 36 hours old'],
    toDo: bulgarian ? 'Вижте изхода на последния архив.' : 'Look at the output of the last backup.',
    paper: 'operation.md#a-backup-is-missed',
  };
}
