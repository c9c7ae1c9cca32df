import { isLoopback } from '@ns/platform';
import { createTransport } from 'nodemailer';
import Dkim from 'nodemailer/lib/dkim';
import type { SendOutcome } from '../domain/settle-attempt.ts';
import type { DkimKey } from './dkim-key.ts';
import type { MailSender } from './mail-sender.ts';
import { automaticHeaders, type OutgoingMail } from './mail-headers.ts';
import { type BeforeBody, MessageGate } from './message-gate.ts';
import { readFailure } from './read-failure.ts';

/** Hands mails to a mail server. */
export interface Mailer {
  /**
   * Tries once; never throws for anything that the server or the network does.
   * @param beforeBody asked just before the first byte of the message leaves; false holds it back
   * @returns undefined when the message was held back
   */
  send(mail: OutgoingMail, beforeBody: BeforeBody): Promise<SendOutcome | undefined>;
  close(): void;
}

/** Milliseconds. */
export interface SmtpTimeouts {
  /** for the connection and the greeting */
  readonly connect: number;
  /**
   * without any sign of life in between, also before the answer to a message: not waiting for that leaves the mail in
   * doubt, waiting long keeps others from leaving
   */
  readonly silence: number;
  /** for one mail in all */
  readonly whole: number;
}

/** `required`: without STARTTLS nothing is sent, neither mails nor the password. */
export type SmtpEncryption = 'required' | 'offered';

/**
 * Mails hold personal data and travel encrypted (OWASP ASVS 5.0, 12.3.1), except to a mail server on this very machine,
 * or where the operator allows it.
 */
export function encryptionFor(url: string, allowPlainText: boolean): SmtpEncryption {
  return allowPlainText || isLoopback(url) ? 'offered' : 'required';
}

const patience: SmtpTimeouts = { connect: 15_000, silence: 20_000, whole: 60_000 };

export interface SmtpSettings {
  /** address of the mail server */
  readonly url: string;
  readonly sender: MailSender;
  readonly encryption: SmtpEncryption;
  /** most connections at the same time */
  readonly connections: number;
  /** left out: mails leave unsigned, and the mail server may sign them */
  readonly dkim?: DkimKey | undefined;
  /** left out: the usual ones */
  readonly timeouts?: SmtpTimeouts;
}

/** Sends through one SMTP server over a few connections that are kept open. */
export class SmtpMailer implements Mailer {
  private readonly transport;
  private readonly sender: MailSender;
  private readonly timeouts: SmtpTimeouts;
  // nodemailer's plugins see the mail's options but no call: the signal, one per send, connects the two.
  private readonly gates = new WeakMap<AbortSignal, MessageGate>();

  constructor({ url, sender, encryption, connections, dkim, timeouts = patience }: SmtpSettings) {
    this.sender = sender;
    this.timeouts = timeouts;
    this.transport = createTransport({
      pool: true,
      url,
      requireTLS: encryption === 'required',
      maxConnections: connections,
      // A kept connection that the server has closed meanwhile is replaced at once; the gate sees to it that no message
      // flows twice.
      maxRequeues: 1,
      connectionTimeout: timeouts.connect,
      greetingTimeout: timeouts.connect,
      dnsTimeout: timeouts.connect,
      socketTimeout: timeouts.silence,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const signer = dkim && signerOf(dkim);
    this.transport.use('stream', (mail, done) => {
      if (signer) {
        // The transport's own option would sign after the gate, which then would be asked before the server wants the
        // message.
        mail.message.processFunc((message) => signer.sign(message));
      }
      const gate = mail.data.signal && this.gates.get(mail.data.signal);
      if (gate) {
        mail.message.processFunc((message) => gate.guard(message));
      }
      done();
    });
  }

  async send(mail: OutgoingMail, beforeBody: BeforeBody): Promise<SendOutcome | undefined> {
    const gate = new MessageGate(beforeBody);
    const signal = AbortSignal.timeout(this.timeouts.whole);
    this.gates.set(signal, gate);
    try {
      const sent = await this.transport.sendMail({ ...this.message(mail), signal });
      return { outcome: 'ACCEPTED', serverResponse: sent.response };
    } catch (cause) {
      return gate.isRefused ? undefined : readFailure(cause, gate.isPassed);
    } finally {
      // What the ledger answers now is too late: the outcome is known without it.
      gate.close();
    }
  }

  close(): void {
    this.transport.close();
  }

  private message(mail: OutgoingMail) {
    return {
      from: this.sender.from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: mail.pictures.map(({ contentId, content, mediaType, filename }) => ({
        cid: contentId,
        content,
        contentType: mediaType,
        filename,
        contentDisposition: 'inline' as const,
      })),
      date: mail.date,
      messageId: mail.messageId,
      ...(mail.inReplyTo === null ? {} : { inReplyTo: mail.inReplyTo, references: [mail.inReplyTo] }),
      headers: Object.fromEntries(automaticHeaders(mail, this.sender).map(({ name, value }) => [name, value])),
    };
  }
}

/** Signs all headers that nodemailer knows, those for unsubscribing with one click among them (RFC 8058). */
function signerOf({ domain, selector, key }: DkimKey): Dkim {
  const privateKey = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  return new Dkim({ domainName: domain, keySelector: selector, privateKey });
}
