import { accountLetter, type AccountMailKind } from './account-kinds.ts';
import { isStaffMail, type SignalMailKind } from './signal-kinds.ts';
import { signalLetter } from './signal-letter.ts';
import { type Block, type MailText, quote, type RenderedMail } from '../templates/mail-text.ts';
import { renderHtml } from '../templates/render-html.ts';
import { renderText } from '../templates/render-text.ts';
import type {
  AccountMailFacts,
  CertificateMailFacts,
  DigestFacts,
  FiguresMailFacts,
  NewsMailFacts,
  SignalMailFacts,
} from '../templates/signal-mail-facts.ts';
import { certificateLetter } from '../templates/letters/certificate-letter.ts';
import { digestLetter } from '../templates/letters/digest-letter.ts';
import { figuresLetter } from '../templates/letters/figures-letter.ts';
import { type FrameWords, frameWords, signalFooter, signalTable, stars } from '../templates/letters/frame.ts';
import type { Letter } from '../templates/letters/letter.ts';
import { newsAmounts, newsLetter } from '../templates/letters/news-letter.ts';
import { stateLetter, weekLetter } from '../templates/letters/state-letter.ts';
import type { StateMailFacts, WeekMailFacts } from '../templates/operator-mail-facts.ts';

/**
 * Writes a mail about a signal: what the event says, what the reader can do and what comes
 * next, then the signal: what was written, numbers, status, matter and place.
 */
export function composeSignalMail(kind: SignalMailKind, facts: SignalMailFacts): RenderedMail {
  const say = frameWords(facts.language);
  const letter = signalLetter(kind, facts);
  const { phone } = facts.municipality;
  return render({
    ...shared(letter, facts),
    // Subjects carry both numbers, so that a mail is found by either.
    subject:
      facts.incomingNumber && !letter.subject.includes(facts.incomingNumber)
        ? say('subjectWithNumber', { subject: letter.subject, incomingNumber: facts.incomingNumber })
        : letter.subject,
    blocks: [
      ...letter.opening,
      ...photosOf(say, facts),
      ...actionsOf(say, letter, facts),
      ...letter.closing,
      ...quote(say(facts.isReporter ? 'youWrote' : 'description'), facts.description).map((block) => ({
        ...block,
        isReaders: true,
      })),
      signalTable(facts, say),
    ],
    footer: [...(phone === null || isStaffMail(kind) ? [] : [say('askUs', { phone })]), ...signalFooter(facts, say)],
    stops: [...stopOf(say('stopFollowing'), facts.stopFollowing), ...stopOf(say('unsubscribe'), facts.unsubscribe)],
  });
}

/** A mail about a signal in two lines, for the screen of a locked telephone: no names, nothing that people wrote. */
export interface SignalHeadline {
  readonly title: string;
  readonly text: string;
}

/** Says in two lines what the mail of the same kind says: its heading, and which signal it is about. */
export function composeSignalHeadline(kind: SignalMailKind, facts: SignalMailFacts): SignalHeadline {
  return {
    title: signalLetter(kind, facts).heading,
    text: `${facts.reference} · ${facts.category}`,
  };
}

/** Writes a mail about an account; the result carries a secret and must not be kept. */
export function composeAccountMail(kind: AccountMailKind, facts: AccountMailFacts): RenderedMail {
  return renderPlain(accountLetter(kind, facts), facts);
}

/** Writes the mail about a working day. */
export function composeDigest(facts: DigestFacts): RenderedMail {
  return renderPlain(digestLetter(facts), facts, 'why.digest');
}

/** Writes the mail with the figures of a month. */
export function composeFiguresMail(facts: FiguresMailFacts): RenderedMail {
  return renderPlain(figuresLetter(facts), facts, 'why.figures');
}

/** Writes the mail about a week in the places and categories that somebody follows. */
export function composeNewsMail(facts: NewsMailFacts): RenderedMail {
  return renderPlain(newsLetter(facts), facts, 'why.news');
}

/** Says the same in two lines: how much there is, not where, because others see the screen. */
export function composeNewsHeadline(facts: NewsMailFacts): SignalHeadline {
  return { title: newsLetter({ ...facts, areas: [] }).heading, text: newsAmounts(facts) };
}

/** Writes the mail about a certificate that ends. */
export function composeCertificateMail(facts: CertificateMailFacts): RenderedMail {
  return renderPlain(certificateLetter(facts), facts, 'why.operator');
}

/** Writes the mail about what of the installation is stuck, or is well again. */
export function composeStateMail(facts: StateMailFacts): RenderedMail {
  return renderPlain(stateLetter(facts), facts, 'why.operator');
}

/** Writes the mail about a week of the installation. */
export function composeWeekMail(facts: WeekMailFacts): RenderedMail {
  return renderPlain(weekLetter(facts), facts, 'why.operator');
}

/** The report's photo, and that of the result next to it. */
function photosOf(say: FrameWords, { photos: { before, after } }: SignalMailFacts): readonly Block[] {
  const items = [
    ...(before === null ? [] : [{ id: before, caption: after === null ? say('photo') : say('photoBefore') }]),
    ...(after === null ? [] : [{ id: after, caption: say('photoAfter') }]),
  ];
  return items.length === 0 ? [] : [{ kind: 'photos', items, text: after === null ? '' : say('photosOnPage') }];
}

/** One main button, and what else can be done without signing in. The signal itself can be opened from every mail. */
function actionsOf(say: FrameWords, { action }: Letter, { actions, link }: SignalMailFacts): readonly Block[] {
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
type PlainFacts =
  | AccountMailFacts
  | DigestFacts
  | FiguresMailFacts
  | NewsMailFacts
  | CertificateMailFacts
  | StateMailFacts
  | WeekMailFacts;

/** Writes a mail with one button; `why` says why the reader gets it. */
function renderPlain(
  letter: Letter,
  facts: PlainFacts & {
    readonly unsubscribe?: string | null;
  },
  why?: 'why.digest' | 'why.figures' | 'why.news' | 'why.operator',
): RenderedMail {
  const say = frameWords(facts.language);
  return render({
    ...shared(letter, facts),
    subject: letter.subject,
    blocks: [...letter.opening, { kind: 'action', label: letter.action, url: facts.link }, ...letter.closing],
    footer: why === undefined ? [say('accountMailSentAutomatically')] : [say(why), say('sentAutomatically')],
    stops: stopOf(say('unsubscribe'), facts.unsubscribe ?? null),
  });
}

function stopOf(label: string, url: string | null): MailText['stops'] {
  return url === null ? [] : [{ label, url }];
}

function shared(letter: Letter, facts: SignalMailFacts | PlainFacts) {
  const say = frameWords(facts.language);
  const first = letter.opening.find((block) => block.kind === 'paragraph' || block.kind === 'quote');
  return {
    heading: letter.heading,
    greeting: facts.addressee === null ? say('greeting') : say('greetingByName', { addressee: facts.addressee }),
    preview: first && 'text' in first ? first.text.slice(0, 140) : letter.heading,
    product: say('product'),
    municipality: facts.municipality,
    language: facts.language,
  };
}

function render(mail: MailText): RenderedMail {
  // A header is one line, whatever a name or a number brings along.
  return { subject: mail.subject.replaceAll(/\s+/g, ' '), text: renderText(mail), html: renderHtml(mail) };
}
