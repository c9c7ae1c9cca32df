import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { end, guardOf, hasEnded, lastLines } from './child-process.ts';
import { keepLogSmall, turnLog } from './log-file.ts';
import { bestLocale } from './locale.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { endOrphan } from './postgres-orphan.ts';
import { type PostgresHome, settlePostgresHome } from './postgres-home.ts';
import { pauseBeforeStart } from './restart-rules.ts';

const run = promisify(execFile);

export interface PostgresOptions {
  /** Wanted folder of the data; see `settlePostgresHome` for when it cannot be used. */
  readonly dataFolder: string;
  readonly port: number;
  readonly password: string;
  readonly database: string;
  readonly logFile: string;
  /** False for tests: nothing is forced to the disk, and many may connect. */
  readonly durable: boolean;
  /** Whether it is started again when it ends by itself; left out: it stays down. */
  readonly restartCrashed?: boolean;
  /** Called when it ended by itself. */
  readonly onCrash?: ((name: string, how: string) => void) | undefined;
  /** Programs of another PostgreSQL of this machine, for tests; else those of npm. */
  readonly binaries?: PostgresBinaries;
  /** Settings of PostgreSQL that go before ours, which are those of a small town on a small machine. */
  readonly settings?: Readonly<Record<string, string>>;
}

const frugal = {
  shared_buffers: '64MB',
  max_connections: '80',
  max_wal_size: '256MB',
  wal_buffers: '1MB',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
};
/** Of PostgreSQL 18, which npm brings; an older one would refuse it. */
const frugalSinceEighteen = { io_method: 'sync' };
/** Survives the end of the server process, not that of the machine: enough for tests that kill it. */
const forgetful = { fsync: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * A real PostgreSQL server run as a child of this process; it ends when this process ends, however that happens. Where
 * it is wanted it comes back when it ends by itself, with everything that was committed.
 */
export class PostgresServer {
  private readonly options: PostgresOptions;
  readonly home: PostgresHome;
  private child: ChildProcess;
  private guard: ChildProcess | undefined;
  private wanted = true;
  private isReady = false;
  /** Starts in a row after which it did not come to answer. */
  private failedStarts = 0;

  private constructor(options: PostgresOptions, home: PostgresHome, child: ChildProcess) {
    this.options = options;
    this.home = home;
    this.child = child;
    this.look();
  }

  /**
   * Makes the cluster when there is none, ends a server left over on the same data, starts and waits until it answers.
   * @throws Error with the last log lines when it does not come up within 60 seconds
   */
  static async start(options: PostgresOptions): Promise<PostgresServer> {
    const home = await settlePostgresHome(options.dataFolder, options.binaries);
    if (!existsSync(join(home.dataFolder, 'PG_VERSION'))) {
      await initialise(home, options);
    }
    const server = new PostgresServer(options, home, await launch(home, options));
    await server.whenReady();
    await server.ensureDatabase();
    return server;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Resolves when the process is gone, however it ended. */
  get ended(): Promise<void> {
    return hasEnded(this.child);
  }

  /** Connection string of a database in this server. */
  url(database: string = this.options.database): string {
    return `postgresql://postgres:${this.options.password}@127.0.0.1:${String(this.options.port)}/${database}`;
  }

  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  async stop(): Promise<void> {
    this.wanted = false;
    await end(this.child, 20_000, { asking: 'SIGINT', forcing: 'SIGQUIT' });
    this.guard?.kill('SIGKILL');
  }

  /** Cuts the server off as a power failure would; the data survives, the next start recovers it. */
  async kill(): Promise<void> {
    this.wanted = false;
    const ended = hasEnded(this.child);
    this.child.kill('SIGQUIT');
    await ended;
    this.guard?.kill('SIGKILL');
  }

  /** Looks after the process that runs. */
  private look(): void {
    const { child } = this;
    this.guard = guardOf(child, 'INT');
    child.once('exit', (code, signal) => {
      this.guard?.kill('SIGKILL');
      // One that never answered is a failed start, of which its starter hears.
      if (this.wanted && this.isReady && this.options.restartCrashed) {
        this.options.onCrash?.('postgres', signal ?? `code ${String(code)}`);
        void this.startAgain();
      }
    });
  }

  /** Starts it until it answers or is not wanted any more. */
  private async startAgain(): Promise<void> {
    this.isReady = false;
    while (this.wanted && !this.isReady) {
      await pause(pauseBeforeStart(this.failedStarts), undefined, { ref: false });
      this.failedStarts += 1;
      try {
        this.child = await launch(this.home, this.options);
        this.look();
        if (this.wanted) {
          await this.whenReady();
        } else {
          await end(this.child, 20_000, { asking: 'SIGINT', forcing: 'SIGQUIT' });
        }
      } catch {
        // The log of PostgreSQL says why; it is tried again.
      }
    }
  }

  private async whenReady(): Promise<void> {
    const deadline = Date.now() + 60_000;
    const status = join(this.home.dataFolder, 'postmaster.pid');
    while (Date.now() < deadline) {
      if (this.child.exitCode !== null) {
        break;
      }
      const lines = (await readFile(status, 'utf8').catch(() => '')).split('\n');
      if (Number(lines[0]) === this.child.pid && lines[7]?.trim() === 'ready') {
        this.isReady = true;
        this.failedStarts = 0;
        return;
      }
      await pause(20);
    }
    this.child.kill('SIGQUIT');
    throw new Error(`PostgreSQL did not start:\n${await lastLines(this.options.logFile, 12)}`);
  }

  private async ensureDatabase(): Promise<void> {
    const client = new Client({ connectionString: this.url('postgres') });
    await client.connect();
    try {
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [this.options.database]);
      if (found.rowCount === 0) {
        await client.query(`CREATE DATABASE ${client.escapeIdentifier(this.options.database)}`);
      }
    } finally {
      await client.end();
    }
  }
}

/** Ends a server left over on the same data, and starts one. */
async function launch(home: PostgresHome, options: PostgresOptions): Promise<ChildProcess> {
  await endOrphan(home.dataFolder);
  const log = await open(options.logFile, 'a');
  const settings = {
    ...frugal,
    ...(options.binaries ? {} : frugalSinceEighteen),
    ...(options.durable ? {} : forgetful),
    ...options.settings,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  };
  const child = spawn(
    home.binaries.postgres,
    [
      '-D',
      home.dataFolder,
      '-p',
      String(options.port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...home.account, cwd: home.dataFolder, detached: true, stdio: ['ignore', log.fd, log.fd] },
  );
  await log.close();
  await turnLog(options.logFile);
  child.once('exit', keepLogSmall(options.logFile));
  return child;
}

/** Creates the cluster: UTF-8, Bulgarian order, password for every connection. */
async function initialise(home: PostgresHome, options: PostgresOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ns-initdb-'));
  const passwordFile = join(folder, randomBytes(6).toString('hex'));
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (home.account) {
    await chown(folder, home.account.uid, home.account.gid);
    await chown(passwordFile, home.account.uid, home.account.gid);
  }
  const locale = await bestLocale();
  try {
    await run(
      home.binaries.initdb,
      [
        `--pgdata=${home.dataFolder}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=bg-BG',
        `--locale=${locale}`,
        '--lc-messages=C',
        ...(options.durable ? [] : ['--no-sync']),
      ],
      { ...home.account, cwd: home.dataFolder },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
