import { eventually } from '../../support/eventually.ts';
import { type LetterHead, readHead, readText } from './read-message.ts';

/** A message that the mail server has taken into a mailbox. */
export interface Letter extends LetterHead {
  readonly to: string;
  /** milliseconds since 1970 */
  readonly at: number;
  /** only of mails about an account, whose link a person has to follow */
  readonly text: string | undefined;
}

/** All mailboxes: what really arrived, whatever the sender got as reply. */
export class PostOffice {
  readonly letters: Letter[] = [];

  /** Mailboxes that the mail server says do not exist. */
  readonly unknownAddresses = new Set<string>();

  keep(to: string, raw: string): void {
    const head = readHead(raw);
    // A mail about a signal carries its reference; tens of thousands of texts would only fill the memory.
    const text = /[A-Z]{1,6}-\d{4}-\d{6}/.test(head.subject) ? undefined : readText(raw);
    this.letters.push({ ...head, to: to.toLowerCase(), at: Date.now(), text });
  }

  /** The secret in the link of the newest mail about an account. */
  async linkToken(address: string): Promise<string> {
    return eventually(() => {
      const letter = this.letters.findLast(({ to, text }) => to === address && text !== undefined);
      const token = /[?&#]token=([^\s"&]+)/.exec(letter?.text ?? '')?.[1];
      return token === undefined ? undefined : decodeURIComponent(token);
    }, `a mail with a link reaches ${address}`);
  }
}
