import { defineConfig, optional } from '@ns/platform';
import { z } from 'zod';

/** The mailbox whose letters are read. */
export interface MailboxConfig {
  /** `imaps:` or `imap:`, with user and password */
  readonly url: string;
  readonly folder: string;
}

/** What the operator decides about letters that come in. */
export interface LettersConfig {
  /** undefined: no letters are read */
  readonly letters: MailboxConfig | undefined;
}

export const lettersConfig = defineConfig({
  variables: {
    LETTERS_IMAP_URL: optional(
      z.url({ protocol: /^imaps?$/ }).refine((text) => {
        const { username, password } = new URL(text);
        return username !== '' && password !== '';
      }, 'an address with user and password'),
    ),
    LETTERS_FOLDER: z.string().min(1).max(200).default('INBOX'),
  },
  read: (env): LettersConfig => ({
    letters: env.LETTERS_IMAP_URL === undefined ? undefined : { url: env.LETTERS_IMAP_URL, folder: env.LETTERS_FOLDER },
  }),
});
