import { eventually } from './eventually';

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

/** Reads the local mailbox over its JSON interface. */
export class Mailbox {
  readonly #url: string;

  /** @param url page of the mailbox, such as `http://127.0.0.1:1080` */
  constructor(url: string) {
    this.#url = url;
  }

  /** Everything sent to this address, in order of arrival. */
  async to(address: string): Promise<Mail[]> {
    const response = await fetch(`${this.#url}/api/email`);
    if (!response.ok) throw new Error(`The mailbox answers ${String(response.status)}.`);
    const mails = (await response.json()) as Mail[];
    return mails.filter((mail) =>
      mail.to.some((recipient) => recipient.address.toLowerCase() === address.toLowerCase()),
    );
  }

  /** The first mail to this address that fits, as soon as it is there. */
  waitFor(address: string, fits: (mail: Mail) => boolean = () => true, within = 30_000): Promise<Mail> {
    return eventually(async () => (await this.to(address)).find(fits), `the mail to ${address} arrives`, within);
  }

  /** All mails to this address as soon as there are `count` of them. */
  waitForCount(address: string, count: number, within = 30_000): Promise<Mail[]> {
    return eventually(
      async () => {
        const mails = await this.to(address);
        return mails.length >= count && mails;
      },
      `${String(count)} mails to ${address} arrive`,
      within,
    );
  }

  async clear(): Promise<void> {
    await fetch(`${this.#url}/api/email/all`, { method: 'DELETE' });
  }
}
