import { createTransport } from 'nodemailer';
import type { NotificationsConfig } from '../config/notifications.config.ts';
import { encryptionFor } from '../smtp/smtp-mailer.ts';

/** Milliseconds for each step of the connection. */
const patience = 10_000;

/**
 * Connects to the mail server and signs in there, and sends nothing.
 * @returns its words when mails cannot leave through it; undefined when they can
 */
export async function askMailServer({
  smtpUrl,
  allowPlainText,
}: Pick<NotificationsConfig['mail'], 'smtpUrl' | 'allowPlainText'>): Promise<string | undefined> {
  if (smtpUrl === undefined) {
    return 'SMTP_URL is not set.';
  }
  const transport = createTransport({
    url: smtpUrl,
    requireTLS: encryptionFor(smtpUrl, allowPlainText) === 'required',
    connectionTimeout: patience,
    greetingTimeout: patience,
    dnsTimeout: patience,
    socketTimeout: patience,
  });
  try {
    await transport.verify();
    return undefined;
  } catch (cause) {
    return (cause as Error).message;
  } finally {
    transport.close();
  }
}
