import type { MailSender } from './mail-sender.ts';

/** A mail ready to leave. */
export interface OutgoingMail {
  readonly to: string;
  readonly messageId: string;
  /** Message-ID of the thread's first mail */
  readonly inReplyTo: string | null;
  /** where such mails are switched off with one click; null when they cannot be */
  readonly unsubscribe: string | null;
  readonly date: Date;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** pictures that the HTML shows */
  readonly pictures: readonly MailPicture[];
}

/** A picture inside a mail. */
export interface MailPicture {
  /** by which the HTML names it (RFC 2392) */
  readonly contentId: string;
  readonly content: Buffer;
  readonly mediaType: string;
  readonly filename: string;
}

export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

/** What mail programs and servers read, beyond who writes to whom about what. */
export function automaticHeaders({ unsubscribe }: OutgoingMail, { domain }: MailSender): readonly MailHeader[] {
  return [
    // RFC 3834 §5, and what Exchange understands: no out-of-office answers to an automatic mail.
    { name: 'Auto-Submitted', value: 'auto-generated' },
    { name: 'X-Auto-Response-Suppress', value: 'All' },
    // RFC 2919
    { name: 'List-Id', value: `<signals.${domain}>` },
    // RFC 8058
    ...(unsubscribe === null
      ? []
      : [
          { name: 'List-Unsubscribe', value: `<${unsubscribe}>` },
          { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
        ]),
  ];
}

/** All headers of a mail in readable form: those that only describe its encoding are left out. */
export function readableHeaders(mail: OutgoingMail, sender: MailSender): readonly MailHeader[] {
  return [
    { name: 'From', value: sender.from },
    { name: 'To', value: mail.to },
    { name: 'Subject', value: mail.subject },
    { name: 'Date', value: mail.date.toUTCString() },
    { name: 'Message-ID', value: mail.messageId },
    ...(mail.inReplyTo === null
      ? []
      : [
          { name: 'In-Reply-To', value: mail.inReplyTo },
          { name: 'References', value: mail.inReplyTo },
        ]),
    ...automaticHeaders(mail, sender),
  ];
}
