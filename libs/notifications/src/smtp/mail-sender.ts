/** The sender of all mails, taken apart once. */
export interface MailSender {
  /** as it stands in the From header */
  readonly from: string;
  /** right of the @; names our Message-IDs and our list */
  readonly domain: string;
}

/**
 * Reads MAIL_FROM, `Name <address@domain>` or a bare address.
 * @throws Error when it holds no address
 */
export function readMailSender(from: string): MailSender {
  const [, domain] = /@([a-z0-9.-]+)>?\s*$/i.exec(from.trim()) ?? [];
  if (!domain) {
    throw new Error('MAIL_FROM must hold an e-mail address.');
  }
  return { from, domain: domain.toLowerCase() };
}

/** The bare address of a sender. */
export function addressOf(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}

/** The same sender under a name that the municipality may change at any time; null: as configured. */
export function underName(sender: MailSender, name: () => string | null | undefined): MailSender {
  const address = addressOf(sender.from);
  return {
    domain: sender.domain,
    get from() {
      const own = name();
      return own ? `"${own.replaceAll(/[\\"]/g, '\\$&')}" <${address}>` : sender.from;
    },
  };
}
