import { createHash } from 'node:crypto';
import { isLoopback } from '@ns/platform';
import { ImapFlow } from 'imapflow';
import type { MailboxConfig } from '../config/letters.config.ts';
import { largestLetter } from '../domain/letter.ts';

/** A letter as the mailbox has it. */
export interface RawLetter {
  readonly raw: Uint8Array;
  /** false: it is too large, and `raw` is its beginning */
  readonly isWhole: boolean;
  readonly receivedAt: Date;
}

/** An open folder of a mailbox; the server gives its letters numbers that only rise while `validity` stays. */
export interface OpenMailbox {
  readonly validity: string;
  /** numbers of the letters after one, in their order, at most so many */
  lettersAfter(uid: number, most: number): Promise<readonly number[]>;
  /** undefined when it is gone meanwhile */
  letter(uid: number): Promise<RawLetter | undefined>;
  /** Marks every letter up to this one as seen. */
  markSeen(upTo: number): Promise<void>;
}

/** Milliseconds after which a server that says nothing is given up. */
const patienceMs = 30_000;
/** Bytes of a letter that is too large. */
const beginning = 64 * 1024;

/** Which mailbox it is, without saying whose. */
export function placeOf({ url, folder }: MailboxConfig): string {
  const { hostname, port, username } = new URL(url);
  return createHash('sha256')
    .update(JSON.stringify([hostname, port, username, folder]))
    .digest('hex')
    .slice(0, 32);
}

/**
 * Does something with the letters of a mailbox and closes it. Encrypted from the beginning (`imaps:`) or from before
 * the password on (`imap:`); only to a server on this machine it may stay plain.
 * @throws Error when the mailbox cannot be reached, or its line breaks
 */
export async function withMailbox<T>(config: MailboxConfig, work: (open: OpenMailbox) => Promise<T>): Promise<T> {
  const url = new URL(config.url);
  const secure = url.protocol === 'imaps:';
  const client = new ImapFlow({
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    ...(!secure && !isLoopback(config.url) && { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableAutoIdle: true,
  });
  const broken = new Promise<never>((_, reject) => {
    client.on('error', reject);
    client.on('close', () => {
      reject(new Error('The mail server closed the line.'));
    });
  });
  // The work hears of it; when the work is over, nobody has to.
  broken.catch(() => undefined);
  try {
    await Promise.race([client.connect(), broken]);
    return await Promise.race([openFolder(client, config.folder).then(work), broken]);
  } finally {
    client.close();
  }
}

async function openFolder(client: ImapFlow, folder: string): Promise<OpenMailbox> {
  const { uidValidity } = await client.mailboxOpen(folder);
  return {
    validity: String(uidValidity),
    lettersAfter: async (uid, most) => {
      const found = await client.search({ uid: `${String(uid + 1)}:*` }, { uid: true });
      // `*` is the last letter, whatever its number.
      return (found || [])
        .filter((each) => each > uid)
        .toSorted((a, b) => a - b)
        .slice(0, most);
    },
    letter: async (uid) => {
      const about = await client.fetchOne(String(uid), { size: true, internalDate: true }, { uid: true });
      if (!about) {
        return undefined;
      }
      const isWhole = (about.size ?? 0) <= largestLetter;
      const source = isWhole ? true : { start: 0, maxLength: beginning };
      const found = await client.fetchOne(String(uid), { source }, { uid: true });
      return found && found.source
        ? { raw: found.source, isWhole, receivedAt: new Date(about.internalDate ?? Date.now()) }
        : undefined;
    },
    markSeen: async (upTo) => {
      await client.messageFlagsAdd({ uid: `1:${String(upTo)}`, seen: false }, ['\\Seen'], { uid: true });
    },
  };
}
