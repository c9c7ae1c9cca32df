import { eventually } from './eventually.ts';

/** One mail as the mailbox keeps it. */
export interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly to: readonly { readonly address: string }[];
  readonly from: readonly { readonly address: string; readonly name?: string }[];
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
}

/** A mail without the tokens of its links for one action, which only its addressee gets to see. */
export function withoutTokens(words: string): string {
  return words.replaceAll(/(?<=#token=)[^&\s"<]+/g, '…');
}

/** Reads the local mailbox over its JSON interface. */
export class Mailbox {
  private readonly url: string;
  private readonly settled: () => Promise<void>;

  /**
   * @param url page of the mailbox, such as `http://127.0.0.1:1080`
   * @param settled resolves when the server has no mail left to send
   */
  constructor(url: string, settled: () => Promise<void>) {
    this.url = url;
    this.settled = settled;
  }

  /** Everything sent to this address, in order of arrival. */
  async to(address: string): Promise<Mail[]> {
    // Asked for by the address, which is compared in part: the mailbox of a long run holds more than one answer can.
    const response = await fetch(`${this.url}/api/email?${new URLSearchParams({ 'to.address': address }).toString()}`);
    if (!response.ok) {
      throw new Error(`The mailbox answers ${String(response.status)}.`);
    }
    const mails = (await response.json()) as Mail[];
    return mails.filter((mail) =>
      mail.to.some((recipient) => recipient.address.toLowerCase() === address.toLowerCase()),
    );
  }

  /** The first mail to this address that fits, as soon as it is there. */
  waitFor(address: string, fits: (mail: Mail) => boolean = () => true, within = 30_000): Promise<Mail> {
    return eventually(async () => (await this.to(address)).find(fits), `the mail to ${address} arrives`, within);
  }

  /**
   * All mails to this address, once there are `count` of them and the server has nothing left to send.
   * @throws Error when there are more
   */
  async waitForCount(address: string, count: number, within = 30_000): Promise<Mail[]> {
    await eventually(
      async () => (await this.to(address)).length >= count,
      `${String(count)} mails to ${address} arrive`,
      within,
    );
    const mails = await this.all(address);
    if (mails.length !== count) {
      const subjects = mails.map(({ subject }) => subject).join(' | ');
      throw new Error(`${String(mails.length)} mails to ${address} instead of ${String(count)}: ${subjects}`);
    }
    return mails;
  }

  /** All mails to this address, once the server has nothing left to send. */
  async all(address: string): Promise<Mail[]> {
    await this.settled();
    return this.to(address);
  }

  async clear(): Promise<void> {
    await fetch(`${this.url}/api/email/all`, { method: 'DELETE' });
  }
}
