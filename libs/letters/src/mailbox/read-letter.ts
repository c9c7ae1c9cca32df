import { createHash } from 'node:crypto';
import { normalizeEmail } from '@ns/identity';
import { convert } from 'html-to-text';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { LetterHeaders } from '../domain/kind-of-letter.ts';
import { keptLine, keptText, type LetterProblem, longest, mostPhotosOfLetter } from '../domain/letter.ts';

/** A letter as it was read, bounded in every part. */
export interface ReadLetter {
  /** the same for every copy of the letter, whichever way it came */
  readonly mark: string;
  readonly problem: LetterProblem | null;
  readonly headers: LetterHeaders;
  /** of the From header, in small letters; null when it has no address */
  readonly senderAddress: string | null;
  readonly senderName: string | null;
  readonly subject: string;
  /** of its header; null when it is none that can stand in a header of ours */
  readonly messageId: string | null;
  readonly text: string;
  /** files that may be photos, the first ones */
  readonly pictures: readonly Buffer[];
  /** attachments that are not among them */
  readonly otherAttachments: number;
}

/** Deeper and longer letters are none that a person wrote. */
const usualFields: ReadonlySet<string> = new Set(['from', 'to', 'subject', 'date', 'message-id', 'received']);
const limits = { maxNestingDepth: 50, maxHeadersSize: 1024 * 1024 };
/** Characters of HTML and elements of it that are read: a page that only takes time says nothing more. */
const mostHtml = 1_000_000;
const htmlLimits = { maxInputLength: mostHtml, limits: { maxDepth: 60, maxChildNodes: 2000 } } as const;

/**
 * Reads a letter of any content; one that cannot be read keeps what can be seen of it.
 * @param raw the whole letter, or its beginning
 * @param isWhole false: it is too large, and only who wrote it and about what is read
 */
export async function readLetter(raw: Uint8Array, isWhole: boolean): Promise<ReadLetter> {
  try {
    const mail = await PostalMime.parse(isWhole ? raw : headOf(raw), { forceRfc822Attachments: true, ...limits });
    const read = partsOf(mail, isWhole);
    // Without any of these it is whatever somebody put into the mailbox.
    return mail.headers.every(({ key }) => !usualFields.has(key)) ? { ...unreadable(raw), text: read.text } : read;
  } catch {
    return unreadable(raw);
  }
}

function partsOf(mail: Email, isWhole: boolean): ReadLetter {
  const text = isWhole ? textOf(mail) : '';
  const pictures = mail.attachments.filter(isPicture).slice(0, mostPhotosOfLetter);
  const subject = keptLine(mail.subject ?? '', longest.subject);
  const sender = mail.from?.address === undefined ? undefined : mail.from;
  const attached = mail.attachments.map(({ content }) => digest(bytesOf(content)));
  return {
    mark: digest(JSON.stringify([mail.messageId, mail.date, mail.from, mail.subject, mail.text, mail.html, attached])),
    problem: isWhole ? null : 'TOO_LARGE',
    headers: headersOf(mail),
    senderAddress: normalizeEmail(sender?.address ?? '') ?? null,
    senderName: keptLine(mail.from?.name ?? '', longest.name) || null,
    subject,
    messageId: /^<[!-;=?-~]{3,250}>$/.exec(mail.messageId?.trim() ?? '')?.[0] ?? null,
    text,
    pictures: pictures.map(({ content }) => bytesOf(content)),
    otherAttachments: mail.attachments.length - pictures.length,
  };
}

/** Words of a letter: its own text, or its HTML as text. Nothing in it is loaded, followed or run. */
function textOf({ text, html }: Email): string {
  const plain = keptText(text ?? '', longest.text);
  return plain || html === undefined ? plain : keptText(htmlAsText(html), longest.text);
}

/** @returns the words of a page; addresses of links are said, since they may be what the letter is about */
export function htmlAsText(html: string): string {
  return convert(html.slice(0, mostHtml), {
    wordwrap: false,
    ...htmlLimits,
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'style', format: 'skip' },
      { selector: 'script', format: 'skip' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, noAnchorUrl: true } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
}

function unreadable(raw: Uint8Array): ReadLetter {
  return {
    mark: digest(raw),
    problem: 'UNREADABLE',
    headers: new Map(),
    senderAddress: null,
    senderName: null,
    subject: '',
    messageId: null,
    text: keptText(new TextDecoder().decode(raw.subarray(0, longest.text)), longest.text),
    pictures: [],
    otherAttachments: 0,
  };
}

/** What is named a picture; whether it is one is found out by its content. */
function isPicture({ mimeType, filename }: Attachment): boolean {
  return /^image\//i.test(mimeType) || /\.(jpe?g|png|webp)$/i.test(filename ?? '');
}

function headersOf({ headers }: Email): LetterHeaders {
  return new Map(
    [...Map.groupBy(headers, ({ key }) => key)].map(([key, fields]) => [key, fields.map(({ value }) => value)]),
  );
}

/** The header, so that half a body is no body. */
function headOf(raw: Uint8Array): Uint8Array {
  const end = Buffer.from(raw).indexOf('\r\n\r\n');
  return end < 0 ? raw : raw.subarray(0, end + 4);
}

function bytesOf(content: Attachment['content']): Buffer {
  return typeof content === 'string'
    ? Buffer.from(content)
    : content instanceof ArrayBuffer
      ? Buffer.from(content)
      : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
