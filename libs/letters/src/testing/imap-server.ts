import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { MailboxConfig } from '../config/letters.config.ts';

const patienceMs = 30_000;
/** Dovecot delivers to nobody who may do everything. */
const nobody = 65_534;

/** A real IMAP server over a socket, for one spec file: Dovecot (Debian's dovecot-imapd), a mailbox for each name. */
export class ImapServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<ImapServer> {
    const folder = await mkdtemp(join(tmpdir(), 'imap-'));
    const isRoot = process.getuid?.() === 0;
    await chmod(folder, 0o755);
    await mkdir(join(folder, 'mail'));
    await chmod(join(folder, 'mail'), 0o777);
    const port = await freePort();
    const { username } = userInfo();
    const [uid, gid] = isRoot ? [nobody, nobody] : [userInfo().uid, userInfo().gid];
    if (isRoot) {
      await chown(join(folder, 'mail'), uid, gid);
    }
    await writeFile(
      join(folder, 'dovecot.conf'),
      `
      dovecot_config_version = 2.4.0
      dovecot_storage_version = 2.4.0
      base_dir = ${folder}/run
      state_dir = ${folder}/state
      log_path = ${folder}/log
      protocols = imap
      listen = 127.0.0.1
      ssl = no
      auth_allow_cleartext = yes
      first_valid_uid = 1
      ${isRoot ? '' : `default_internal_user = ${username}\n default_login_user = ${username}`}
      mail_driver = maildir
      mail_path = ${folder}/mail/%{user}
      service imap-login {
        chroot =
        inet_listener imap { port = ${String(port)} }
        inet_listener imaps { port = 0 }
      }
      service anvil { chroot = }
      service stats { chroot = }
      passdb static { password = secret }
      userdb static {
        fields {
          uid = ${String(uid)}
          gid = ${String(gid)}
          home = ${folder}/mail/%{user}
        }
      }
      `
        .replaceAll(/^ +/gm, '')
        .replaceAll(/\{ (\w[^{}]*) \}/g, '{\n$1\n}'),
    );
    const server = new ImapServer(folder, port);
    await server.again();
    return server;
  }

  /** The settings of somebody's mailbox. */
  mailbox(user: string, password = 'secret'): MailboxConfig {
    return { url: `imap://${user}:${password}@127.0.0.1:${String(this.port)}`, folder: 'INBOX' };
  }

  /** Puts letters into a mailbox, in this order, as they are. */
  async put(user: string, ...letters: readonly (string | Uint8Array)[]): Promise<void> {
    await this.with(user, async (client) => {
      for (const letter of letters) {
        await client.append('INBOX', Buffer.from(letter), []);
      }
    });
  }

  /** How many letters a mailbox has, and how many of them nobody has seen. */
  async count(user: string): Promise<{ readonly all: number; readonly unseen: number }> {
    return this.with(user, async (client) => {
      await client.mailboxOpen('INBOX');
      const all = await client.search({ all: true }, { uid: true });
      const unseen = await client.search({ seen: false }, { uid: true });
      return { all: (all || []).length, unseen: (unseen || []).length };
    });
  }

  /** Somebody opens every letter with another program. */
  async openAll(user: string): Promise<void> {
    await this.with(user, async (client) => {
      await client.mailboxOpen('INBOX');
      await client.messageFlagsAdd('1:*', ['\\Seen']);
    });
  }

  /** As a worker leaves its letters that ends before it marks them. */
  async unmark(user: string): Promise<void> {
    await this.with(user, async (client) => {
      await client.mailboxOpen('INBOX');
      await client.messageFlagsRemove('1:*', ['\\Seen']);
    });
  }

  /** The server numbers the letters of a mailbox anew, as after its move to another machine. */
  async renumber(user: string): Promise<void> {
    const { validity, letters } = await this.with(user, async (client) => {
      const { uidValidity } = await client.mailboxOpen('INBOX');
      const found: Buffer[] = [];
      for await (const { source } of client.fetch('1:*', { source: true })) {
        found.push(...(source ? [source] : []));
      }
      return { validity: uidValidity, letters: found };
    });
    // Its number is the second in which the mailbox was made.
    do {
      await rm(join(this.folder, 'mail', user), { recursive: true });
      await pause(100);
      await this.put(user, ...letters);
    } while ((await this.with(user, async (client) => (await client.mailboxOpen('INBOX')).uidValidity)) === validity);
  }

  /** It answers nobody, until `again`. */
  async away(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (child?.exitCode === null) {
      const over = once(child, 'exit');
      child.kill('SIGTERM');
      await over;
    }
  }

  async again(): Promise<void> {
    const child = spawn('/usr/sbin/dovecot', ['-F', '-c', join(this.folder, 'dovecot.conf')], { stdio: 'ignore' });
    this.child = child;
    const until = Date.now() + patienceMs;
    while (!(await answers(this.port))) {
      if (child.exitCode !== null || Date.now() > until) {
        throw new Error(`Dovecot does not start; see ${this.folder}/log.`);
      }
      await pause(50);
    }
  }

  async stop(): Promise<void> {
    await this.away();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async with<T>(user: string, work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const auth = { user, pass: 'secret' };
    const client = new ImapFlow({ host: '127.0.0.1', port: this.port, secure: false, auth, logger: false });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      client.close();
    }
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'data', { signal: AbortSignal.timeout(2000) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
