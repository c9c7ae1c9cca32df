import { type Language } from '@ns/platform';
import { type AccountMailKind, type SignalMailKind } from '../domain/mail-kind.ts';
import { type MailText, type RenderedMail } from './mail-text.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import {
  type AccountMailFacts,
  type CertificateMailFacts,
  type DigestFacts,
  type FiguresMailFacts,
  type SignalMailFacts,
} from './signal-mail-facts.ts';
import { bulgarian } from './wording/bulgarian.ts';
import { english } from './wording/english.ts';
import { type Letter, type Wording } from './wording/wording.ts';

const wordings: Readonly<Record<Language, Wording>> = { BG: bulgarian, EN: english };

/**
 * Writes a mail about a signal: what the event says, then the signal's numbers, status, matter and place, then the
 * link.
 */
export function composeSignalMail(kind: SignalMailKind, facts: SignalMailFacts): RenderedMail {
  const { frame, signal } = wordings[facts.language];
  const letter = signal[kind](facts);
  return render({
    ...shared(letter, facts),
    // Subjects carry both numbers, so that a mail is found by either.
    subject:
      facts.incomingNumber && !letter.subject.includes(facts.incomingNumber)
        ? `${letter.subject} (${numberMark[facts.language]} ${facts.incomingNumber})`
        : letter.subject,
    blocks: [
      ...letter.opening,
      frame.signalTable(facts),
      { kind: 'action', label: letter.action, url: facts.link },
      ...letter.closing,
    ],
    footer: frame.signalFooter(facts),
    stops: [...stopOf(frame.stopFollowing, facts.stopFollowing), ...stopOf(frame.unsubscribe, facts.unsubscribe)],
  });
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

function stopOf(label: string, url: string | null): MailText['stops'] {
  return url === null ? [] : [{ label, url }];
}

const numberMark: Readonly<Record<Language, string>> = { BG: 'вх. №', EN: 'No.' };

function shared(
  letter: Letter,
  facts: SignalMailFacts | AccountMailFacts | DigestFacts | FiguresMailFacts | CertificateMailFacts,
) {
  const { frame } = wordings[facts.language];
  const first = letter.opening.find((block) => block.kind === 'paragraph' || block.kind === 'quote');
  return {
    heading: letter.heading,
    greeting: frame.greeting(facts.addressee),
    preview: first && 'text' in first ? first.text.slice(0, 140) : letter.heading,
    sender: frame.sender(facts.municipality),
    languageTag: facts.language === 'EN' ? ('en' as const) : ('bg' as const),
  };
}

function render(mail: MailText): RenderedMail {
  // A header is one line, whatever a name or a number brings along.
  return { subject: mail.subject.replaceAll(/\s+/g, ' '), text: renderText(mail), html: renderHtml(mail) };
}
