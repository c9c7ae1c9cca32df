import { type Language } from '@ns/platform';
import { type AccountMailKind, type SignalMailKind } from '../domain/mail-kind.ts';
import { type Block, type MailText, quote, type RenderedMail } from './mail-text.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import {
  type AccountMailFacts,
  type CertificateMailFacts,
  type DigestFacts,
  type FiguresMailFacts,
  type NewsMailFacts,
  type SignalMailFacts,
} from './signal-mail-facts.ts';
import { bulgarian } from './wording/bulgarian.ts';
import { english } from './wording/english.ts';
import { type Frame, type Letter, type Wording } from './wording/wording.ts';

const wordings: Readonly<Record<Language, Wording>> = { BG: bulgarian, EN: english };

/**
 * Writes a mail about a signal: what the event says, what the reader can do and what comes
 * next, then the signal: what was written, numbers, status, matter and place.
 */
export function composeSignalMail(kind: SignalMailKind, facts: SignalMailFacts): RenderedMail {
  const { frame, signal } = wordings[facts.language];
  const letter = signal[kind](facts);
  const { phone } = facts.municipality;
  const isStaff = facts.isAssignee || facts.mentionedBy !== null;
  return render({
    ...shared(letter, facts),
    // Subjects carry both numbers, so that a mail is found by either.
    subject:
      facts.incomingNumber && !letter.subject.includes(facts.incomingNumber)
        ? `${letter.subject} (${numberMark[facts.language]} ${facts.incomingNumber})`
        : letter.subject,
    blocks: [
      ...letter.opening,
      ...photosOf(frame, facts),
      ...actionsOf(frame, letter, facts),
      ...letter.closing,
      ...quote(frame.description(facts), facts.description).map((block) => ({ ...block, isReaders: true })),
      frame.signalTable(facts),
    ],
    footer: [...(phone === null || isStaff ? [] : [frame.askUs(phone)]), ...frame.signalFooter(facts)],
    stops: [...stopOf(frame.stopFollowing, facts.stopFollowing), ...stopOf(frame.unsubscribe, facts.unsubscribe)],
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
    title: wordings[facts.language].signal[kind](facts).heading,
    text: `${facts.reference} · ${facts.category}`,
  };
}

/** Writes a mail about an account; the result carries a secret and must not be kept. */
export function composeAccountMail(kind: AccountMailKind, facts: AccountMailFacts): RenderedMail {
  const { frame, account } = wordings[facts.language];
  const letter = account[kind](facts);
  return render({
    ...shared(letter, facts),
    subject: letter.subject,
    blocks: [...letter.opening, { kind: 'action', label: letter.action, url: facts.link }, ...letter.closing],
    footer: frame.accountFooter,
    stops: [],
  });
}

/** Writes the mail about a working day. */
export function composeDigest(facts: DigestFacts): RenderedMail {
  const { frame, digest } = wordings[facts.language];
  const letter = digest(facts);
  return render({
    ...shared(letter, facts),
    subject: letter.subject,
    blocks: [...letter.opening, { kind: 'action', label: letter.action, url: facts.link }, ...letter.closing],
    footer: frame.digestFooter,
    stops: stopOf(frame.unsubscribe, facts.unsubscribe),
  });
}

/** Writes the mail with the figures of a month. */
export function composeFiguresMail(facts: FiguresMailFacts): RenderedMail {
  const { frame, figures } = wordings[facts.language];
  const letter = figures(facts);
  return render({
    ...shared(letter, facts),
    subject: letter.subject,
    blocks: [...letter.opening, { kind: 'action', label: letter.action, url: facts.link }, ...letter.closing],
    footer: frame.figuresFooter,
    stops: stopOf(frame.unsubscribe, facts.unsubscribe),
  });
}

/** Writes the mail about a week in the places and categories that somebody follows. */
export function composeNewsMail(facts: NewsMailFacts): RenderedMail {
  const { frame, news } = wordings[facts.language];
  const letter = news(facts);
  return render({
    ...shared(letter, facts),
    subject: letter.subject,
    blocks: [...letter.opening, { kind: 'action', label: letter.action, url: facts.link }, ...letter.closing],
    footer: frame.newsFooter,
    stops: stopOf(frame.unsubscribe, facts.unsubscribe),
  });
}

/** Says the same in two lines: how much there is, not where, because others see the screen. */
export function composeNewsHeadline(facts: NewsMailFacts): SignalHeadline {
  const { news, newsAmounts } = wordings[facts.language];
  return { title: news({ ...facts, areas: [] }).heading, text: newsAmounts(facts) };
}

/** Writes the mail about a certificate that ends. */
export function composeCertificateMail(facts: CertificateMailFacts): RenderedMail {
  const { frame, certificate } = wordings[facts.language];
  const letter = certificate(facts);
  return render({
    ...shared(letter, facts),
    subject: letter.subject,
    blocks: [...letter.opening, { kind: 'action', label: letter.action, url: facts.link }, ...letter.closing],
    footer: frame.operatorFooter,
    stops: [],
  });
}

/** The report's photo, and that of the result next to it. */
function photosOf(frame: Frame, { photos: { before, after } }: SignalMailFacts): readonly Block[] {
  const items = [
    ...(before === null ? [] : [{ id: before, caption: after === null ? frame.photo : frame.photoBefore }]),
    ...(after === null ? [] : [{ id: after, caption: frame.photoAfter }]),
  ];
  return items.length === 0 ? [] : [{ kind: 'photos', items, text: after === null ? '' : frame.photosOnPage }];
}

/** One main button, and what else can be done without signing in. The signal itself can be opened from every mail. */
function actionsOf(frame: Frame, { action }: Letter, { actions, link }: SignalMailFacts): readonly Block[] {
  const { ANSWER, RATE, DISPUTE, ADD_PHOTOS } = actions;
  const stars = frame.stars.map((label, index) => ({ label, url: `${RATE ?? ''}&stars=${String(index + 1)}` }));
  const secondary = (label: string, url: string): Block => ({ kind: 'secondary', label, url });
  return [
    ...(RATE === undefined ? [] : [{ kind: 'stars' as const, label: frame.rate, items: stars }]),
    { kind: 'action', label: action, url: ANSWER ?? link },
    ...(ANSWER === undefined ? [] : [secondary(frame.seeSignal, link)]),
    ...(DISPUTE === undefined ? [] : [secondary(frame.dispute, DISPUTE)]),
    ...(ADD_PHOTOS === undefined ? [] : [secondary(frame.addPhotos, ADD_PHOTOS)]),
  ];
}

function stopOf(label: string, url: string | null): MailText['stops'] {
  return url === null ? [] : [{ label, url }];
}

const numberMark: Readonly<Record<Language, string>> = { BG: 'вх. №', EN: 'No.' };

function shared(
  letter: Letter,
  facts: SignalMailFacts | AccountMailFacts | DigestFacts | FiguresMailFacts | NewsMailFacts | CertificateMailFacts,
) {
  const { frame } = wordings[facts.language];
  const first = letter.opening.find((block) => block.kind === 'paragraph' || block.kind === 'quote');
  return {
    heading: letter.heading,
    greeting: frame.greeting(facts.addressee),
    preview: first && 'text' in first ? first.text.slice(0, 140) : letter.heading,
    product: frame.product,
    municipality: facts.municipality,
    language: facts.language,
  };
}

function render(mail: MailText): RenderedMail {
  // A header is one line, whatever a name or a number brings along.
  return { subject: mail.subject.replaceAll(/\s+/g, ' '), text: renderText(mail), html: renderHtml(mail) };
}
