import type { NotificationsConfig } from '../config/notifications.config.ts';
import { readDkimKey } from '../smtp/dkim-key.ts';
import { readMailSender } from '../smtp/mail-sender.ts';
import { checkMailDomain, type Finding } from './check-mail-domain.ts';
import { askedFromDns } from './domain-records.ts';

/**
 * Looks up the records of the domain that our mails come from.
 * @param server of DNS, `address` or `address:port`; left out: those of this machine
 * @throws ConfigurationError when the key of DKIM cannot be used
 */
export async function checkMail(
  mail: Pick<NotificationsConfig['mail'], 'from' | 'dkim'>,
  server: string | undefined,
): Promise<{ readonly domain: string; readonly findings: readonly Finding[] }> {
  const { domain } = readMailSender(mail.from);
  return { domain, findings: await checkMailDomain(askedFromDns(server), domain, mail.dkim && readDkimKey(mail.dkim)) };
}
