import { answerLetter } from '../templates/letters/answer-letter.ts';
import { accountLetter, type AccountMailKind } from './account-kinds.ts';
import { isStaffMail, type SignalMailKind } from './signal-kinds.ts';
import { signalLetter } from './signal-letter.ts';
import { type Block, type MailText, paragraph, quote, type RenderedMail } from '../templates/mail-text.ts';
import { renderHtml } from '../templates/render-html.ts';
import { renderText } from '../templates/render-text.ts';
import type {
  AccountMailData,
  CertificateMailData,
  DailyNewsData,
  DigestData,
  FiguresMailData,
  NewsMailData,
  SignalMailData,
} from '../templates/signal-mail-data.ts';
import { certificateLetter } from '../templates/letters/certificate-letter.ts';
import { dailyNewsLetter } from '../templates/letters/daily-news-letter.ts';
import { digestLetter } from '../templates/letters/digest-letter.ts';
import { figuresLetter } from '../templates/letters/figures-letter.ts';
import { type FrameWords, frameWords, signalFooter, signalTable, stars } from '../templates/letters/frame.ts';
import type { Letter } from '../templates/letters/letter.ts';
import { newsAmounts, newsLetter } from '../templates/letters/news-letter.ts';
import { outageLetter } from '../templates/letters/outage-letter.ts';
import { outsideLetter, reminderLetter, workOrderLetter } from '../templates/letters/outside-letter.ts';
import { weekFiguresLetter } from '../templates/letters/week-figures-letter.ts';
import { stateLetter, weekLetter } from '../templates/letters/state-letter.ts';
import type { AnswerMailData } from '../templates/answer-mail-data.ts';
import type { OutsideMailData } from '../templates/outside-mail-data.ts';
import type { OutageMailData, WeekFiguresMailData } from '../templates/staff-mail-data.ts';
import type { StateMailData, WeekMailData } from '../templates/operator-mail-data.ts';

/**
 * Writes a mail about a signal: what the event says, what the reader can do and what comes
 * next, then the signal: what was written, numbers, status, matter and place.
 */
export function composeSignalMail(kind: SignalMailKind, data: SignalMailData): RenderedMail {
  const say = frameWords(data.language);
  const letter = signalLetter(kind, data);
  const { phone } = data.municipality;
  return render({
    ...shared(letter, data),
    // Subjects carry both numbers, so that a mail is found by either.
    subject:
      data.incomingNumber && !letter.subject.includes(data.incomingNumber)
        ? say('subjectWithNumber', { subject: letter.subject, incomingNumber: data.incomingNumber })
        : letter.subject,
    blocks: [
      ...letter.opening,
      ...photosOf(say, data),
      ...actionsOf(say, letter, data),
      ...letter.closing,
      ...(isStaffMail(kind) ? [] : ownWords(data.municipality.words[kind])),
      ...quote(say(data.isReporter ? 'youWrote' : 'description'), data.description).map((block) => ({
        ...block,
        isReaders: true,
      })),
      signalTable(data, say),
    ],
    footer: [...(phone === null || isStaffMail(kind) ? [] : [say('askUs', { phone })]), ...signalFooter(data, say)],
    stops: [...stopOf(say('stopFollowing'), data.stopFollowing), ...stopOf(say('unsubscribe'), data.unsubscribe)],
  });
}

/** What the municipality itself says in mails of this kind. */
function ownWords(words: string | undefined): readonly Block[] {
  return (words ?? '').split(/\s*\n\s*/).flatMap((text) => (text.trim() ? [paragraph(text.trim())] : []));
}

/** A mail about a signal in two lines, for the screen of a locked telephone: no names, nothing that people wrote. */
export interface SignalHeadline {
  readonly title: string;
  readonly text: string;
}

/** Says in two lines what the mail of the same kind says: its heading, and which signal it is about. */
export function composeSignalHeadline(kind: SignalMailKind, data: SignalMailData): SignalHeadline {
  return {
    title: signalLetter(kind, data).heading,
    text: `${data.reference} · ${data.category}`,
  };
}

/** Writes a mail about an account; the result carries a secret and must not be kept. */
export function composeAccountMail(kind: AccountMailKind, data: AccountMailData): RenderedMail {
  return renderPlain(accountLetter(kind, data), data);
}

/** Writes the mail about a working day. */
export function composeDigest(data: DigestData): RenderedMail {
  return renderPlain(digestLetter(data), data, 'why.digest');
}

/** Writes the mail with the interim news of a day. */
export function composeDailyNews(data: DailyNewsData): RenderedMail {
  return renderPlain(dailyNewsLetter(data), data, 'why.dailyNews');
}

/** Writes the mail with the figures of a month. */
export function composeFiguresMail(data: FiguresMailData): RenderedMail {
  return renderPlain(figuresLetter(data), data, 'why.figures');
}

/** Writes the mail with the figures of a week. */
export function composeWeekFiguresMail(data: WeekFiguresMailData): RenderedMail {
  return renderPlain(weekFiguresLetter(data), data, 'why.weekFigures');
}

/** Writes the mail about an outage of the registration, or its end. */
export function composeOutageMail(data: OutageMailData): RenderedMail {
  return renderPlain(outageLetter(data), data, 'why.outage');
}

/** Writes the mail about a week in the places and categories that somebody follows. */
export function composeNewsMail(data: NewsMailData): RenderedMail {
  return renderPlain(newsLetter(data), data, 'why.news');
}

/** Says the same in two lines: how much there is, not where, because others see the screen. */
export function composeNewsHeadline(data: NewsMailData): SignalHeadline {
  return { title: newsLetter({ ...data, areas: [] }).heading, text: newsAmounts(data) };
}

/** Writes the mail about a certificate that ends. */
export function composeCertificateMail(data: CertificateMailData): RenderedMail {
  return renderPlain(certificateLetter(data), data, 'why.operator');
}

/** Writes the mail about what of the installation is stuck, or is well again. */
export function composeStateMail(data: StateMailData): RenderedMail {
  return renderPlain(stateLetter(data), data, 'why.operator');
}

/** Writes the mail that passes a report on to an outside body; without a public page it has no button. */
export function composeOutsideMail(data: OutsideMailData): RenderedMail {
  return renderOutside(outsideLetter(data), data);
}

/** Writes the mail that reminds an outside body of a report; without a public page it has no button. */
export function composeReminderMail(data: OutsideMailData): RenderedMail {
  return renderOutside(reminderLetter(data), data);
}

/** Writes the mail that orders work on a report from a contractor; without a public page it has no button. */
export function composeWorkOrderMail(data: OutsideMailData): RenderedMail {
  return renderOutside(workOrderLetter(data), data);
}

function renderOutside(letter: Letter, data: OutsideMailData): RenderedMail {
  const say = frameWords(data.language);
  const { phone } = data.municipality;
  return render({
    ...shared(letter, data),
    subject: letter.subject,
    blocks: [
      ...letter.opening,
      ...(data.link === null ? [] : [{ kind: 'action' as const, label: letter.action, url: data.link }]),
      ...letter.closing,
    ],
    footer: [...(phone === null ? [] : [say('askUs', { phone })]), say('why.outside')],
    stops: [],
  });
}

/** Writes the mail that answers a letter. */
export function composeAnswerMail(data: AnswerMailData): RenderedMail {
  const say = frameWords(data.language);
  const letter = answerLetter(data);
  const { phone } = data.municipality;
  return render({
    ...shared(letter, data),
    subject: letter.subject,
    blocks: [...letter.opening, ...letter.closing],
    footer: [...(phone === null ? [] : [say('askUs', { phone })]), say('why.answer')],
    stops: [],
  });
}

/** Writes the mail about a week of the installation. */
export function composeWeekMail(data: WeekMailData): RenderedMail {
  return renderPlain(weekLetter(data), data, 'why.operator');
}

/** The report's photo, and that of the result next to it. */
function photosOf(say: FrameWords, { photos: { before, after } }: SignalMailData): readonly Block[] {
  const items = [
    ...(before === null ? [] : [{ id: before, caption: after === null ? say('photo') : say('photoBefore') }]),
    ...(after === null ? [] : [{ id: after, caption: say('photoAfter') }]),
  ];
  return items.length === 0 ? [] : [{ kind: 'photos', items, text: after === null ? '' : say('photosOnPage') }];
}

/** One main button, and what else can be done without signing in. The signal itself can be opened from every mail. */
function actionsOf(say: FrameWords, { action }: Letter, { actions, link }: SignalMailData): readonly Block[] {
  const { ANSWER, RATE, DISPUTE, ADD_PHOTOS } = actions;
  const ratings = stars.map((star, index) => ({ label: say(star), url: `${RATE ?? ''}&stars=${String(index + 1)}` }));
  const secondary = (label: string, url: string): Block => ({ kind: 'secondary', label, url });
  return [
    ...(RATE === undefined ? [] : [{ kind: 'stars' as const, label: say('rate'), items: ratings }]),
    { kind: 'action', label: action, url: ANSWER ?? link },
    ...(ANSWER === undefined ? [] : [secondary(say('seeSignal'), link)]),
    ...(DISPUTE === undefined ? [] : [secondary(say('dispute'), DISPUTE)]),
    ...(ADD_PHOTOS === undefined ? [] : [secondary(say('addPhotos'), ADD_PHOTOS)]),
  ];
}

/** Of a mail that is not about one signal. */
type PlainData =
  | AccountMailData
  | DailyNewsData
  | DigestData
  | FiguresMailData
  | NewsMailData
  | CertificateMailData
  | StateMailData
  | WeekMailData
  | OutageMailData
  | WeekFiguresMailData;

/** Writes a mail with one button; `why` says why the reader gets it. */
function renderPlain(
  letter: Letter,
  data: PlainData & {
    readonly unsubscribe?: string | null;
  },
  why?: 'why.dailyNews' | 'why.digest' | 'why.figures' | 'why.news' | 'why.operator' | 'why.outage' | 'why.weekFigures',
): RenderedMail {
  const say = frameWords(data.language);
  return render({
    ...shared(letter, data),
    subject: letter.subject,
    blocks: [...letter.opening, { kind: 'action', label: letter.action, url: data.link }, ...letter.closing],
    footer: why === undefined ? [say('accountMailSentAutomatically')] : [say(why), say('sentAutomatically')],
    stops: stopOf(say('unsubscribe'), data.unsubscribe ?? null),
  });
}

function stopOf(label: string, url: string | null): MailText['stops'] {
  return url === null ? [] : [{ label, url }];
}

function shared(letter: Letter, data: SignalMailData | PlainData | OutsideMailData | AnswerMailData) {
  const say = frameWords(data.language);
  const first = letter.opening.find((block) => block.kind === 'paragraph' || block.kind === 'quote');
  return {
    heading: letter.heading,
    greeting: data.addressee === null ? say('greeting') : say('greetingByName', { addressee: data.addressee }),
    preview: first && 'text' in first ? first.text.slice(0, 140) : letter.heading,
    product: say('product'),
    municipality: data.municipality,
    language: data.language,
  };
}

function render(mail: MailText): RenderedMail {
  // A header is one line, whatever a name or a number brings along.
  return { subject: mail.subject.replaceAll(/\s+/g, ' '), text: renderText(mail), html: renderHtml(mail) };
}
