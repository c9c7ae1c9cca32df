import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The operating system account under which PostgreSQL runs. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

async function lookUp(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to run as root, so root hands it to another account: the owner of the existing data, else
 * `postgres`, which is created when missing.
 * @returns undefined when this process is not root: PostgreSQL then runs as the current user
 */
export async function databaseAccount(dataFolder: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const owner = await stat(dataFolder).catch(() => undefined);
  if (owner && owner.uid !== 0) {
    return { uid: owner.uid, gid: owner.gid };
  }
  const existing = await lookUp('postgres');
  if (existing) {
    return existing;
  }
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  } catch (cause) {
    throw new Error(
      'PostgreSQL cannot run as root and the account "postgres" could not be created. Start as an ordinary ' +
        'user or set DATABASE_URL.',
      { cause },
    );
  }
  const created = await lookUp('postgres');
  if (!created) {
    throw new Error('The account "postgres" was created but cannot be found.');
  }
  return created;
}

/** True when the account may pass through every folder on the way to `path` (the path itself may be missing). */
export async function canReach(account: Account, path: string): Promise<boolean> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory()) {
      const pass = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001;
      if ((found.mode & pass) === 0) {
        return false;
      }
    }
    if (folder === dirname(folder)) {
      return true;
    }
  }
}
