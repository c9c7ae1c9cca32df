import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '@ns/platform';
import { readEnvironmentFile } from '../../installations/environment-file.ts';
import type { Account } from '../account.ts';
import type { Places } from '../places.ts';
import type { Wishes } from './options.ts';

/** Where the database of an installation is, as its two roles reach it. */
export interface DatabaseAddresses {
  readonly app: string;
  readonly owner: string;
}

/** The settings that were not wished for but follow: secrets, places, and what the public proxy asks for. */
export function settingsOf(
  { installation, url, mail, from, operator, records, solo }: Wishes,
  { data }: Places,
  {
    database,
    port,
    seedFile,
  }: { readonly database: DatabaseAddresses; readonly port: number; readonly seedFile: string | undefined },
): Readonly<Record<string, string>> {
  return {
    NODE_ENV: 'production',
    PUBLIC_URL: url,
    TRUST_PROXY: '1',
    ...(solo && { PORT: String(port) }),
    DATABASE_URL: database.app,
    DATA_FOLDER: join(data, installation),
    APP_SECRET: randomBytes(48).toString('base64'),
    WEB_PUSH_PRIVATE_KEY: randomBytes(32).toString('base64url'),
    SMTP_URL: mail,
    MAIL_FROM: from,
    OPERATOR_EMAIL: operator,
    SECURITY_CONTACT: `mailto:${operator}`,
    RECORDS_PROFILE: records === 'simulator' ? 'seos' : records,
    ...(seedFile !== undefined && { SEED_FILE: seedFile }),
  };
}

/** As systemd, `installations.js` and a shell read it alike. @throws ConfigurationError for what they would not */
export function environmentFile(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (/['\n]/.test(value)) {
        throw new ConfigurationError(`${name}: holds a single quote or a line break.`);
      }
      return /^[\w:/.@+=,-]*$/.test(value) ? `${name}=${value}\n` : `${name}='${value}'\n`;
    })
    .join('');
}

/**
 * Writes a file for the account alone, once.
 * @returns whether it was not there before
 */
export async function writeOnce(path: string, content: string, account: Account | undefined): Promise<boolean> {
  const file = await open(path, 'wx', 0o600).catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') {
      return undefined;
    }
    throw cause;
  });
  if (!file) {
    return false;
  }
  try {
    await file.writeFile(content);
    await file.sync();
    if (account) {
      await file.chown(account.uid, account.gid);
    }
  } finally {
    await file.close();
  }
  return true;
}

/** Makes a folder for the account, where it is not there. */
export async function folderFor(path: string, account: Account | undefined): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o750 });
  if (made !== undefined && account) {
    await chown(path, account.uid, account.gid);
  }
}

/** Reads a file of settings. */
export async function readSettings(path: string): Promise<Readonly<Record<string, string>>> {
  return readEnvironmentFile(path, await readFile(path));
}
