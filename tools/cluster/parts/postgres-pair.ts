import { execFile } from 'node:child_process';
import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PostgresServer, settlePostgresHome } from '../../start/embedded/index.ts';
import { Client } from 'pg';

/** Where Debian 13 keeps the programs of its PostgreSQL. */
export const debianPostgres = '/usr/lib/postgresql/17/bin';

const longestCatchUpMs = 60_000;

export interface PairPlan {
  /** for the data of both servers, and the name of the one that takes changes */
  readonly folder: string;
  readonly logFolder: string;
  readonly ports: readonly [number, number];
  readonly password: string;
  readonly database: string;
  /** False for tests: nothing is forced to the disk. */
  readonly durable: boolean;
  /** Called when a server was lost or the pair is whole again. */
  readonly say?: ((line: string) => void) | undefined;
}

type Half = 0 | 1;
const other = (half: Half): Half => (half === 0 ? 1 : 0);

/**
 * A primary PostgreSQL server and its standby, which has every change before its author hears of it. Does what Patroni
 * or repmgr do elsewhere: promotes the standby when the primary is gone, goes on without a standby that is gone, and
 * makes the lost one a standby again.
 */
export class PostgresPair {
  private readonly servers: [PostgresServer | undefined, PostgresServer | undefined] = [undefined, undefined];
  private primary: Half = 0;
  /** Whether the standby has everything that was acknowledged. */
  private isWhole = false;
  private isEnding = false;
  private work: Promise<unknown> = Promise.resolve();

  private constructor(private readonly plan: PairPlan) {}

  /** Starts the server that took changes last, and a fresh copy of it as its standby. */
  static async start(plan: PairPlan): Promise<PostgresPair> {
    const pair = new PostgresPair(plan);
    await mkdir(plan.folder, { recursive: true });
    pair.primary = (await readFile(pair.markFile, 'utf8').catch(() => '')).trim() === '1' ? 1 : 0;
    await pair.startHalf(pair.primary);
    await pair.addStandby();
    return pair;
  }

  /** Address of both, as `DATABASE_URL` takes it. @param ports of lines in front of them */
  url(ports: readonly [number, number] = this.plan.ports): string {
    const hosts = ports.map((port) => `127.0.0.1:${String(port)}`).join(',');
    return `postgres://postgres:${this.plan.password}@${hosts}/${this.plan.database}`;
  }

  /** Address of the server that takes changes now. */
  get primaryUrl(): string {
    return this.server(this.primary).url();
  }

  get pids(): { readonly primary: number | undefined; readonly standby: number | undefined } {
    return { primary: this.servers[this.primary]?.pid, standby: this.servers[other(this.primary)]?.pid };
  }

  /** Cuts the primary off; ends when the former standby takes changes and has a standby itself. */
  killPrimary(): Promise<void> {
    return this.killHalf(() => this.primary);
  }

  /** Cuts the standby off; ends when there is one again. */
  killStandby(): Promise<void> {
    return this.killHalf(() => other(this.primary));
  }

  async stop(): Promise<void> {
    this.isEnding = true;
    await this.work;
    // The primary first: it waits for its standby to have everything.
    await this.servers[this.primary]?.stop();
    await this.servers[other(this.primary)]?.stop();
  }

  private async killHalf(half: () => Half): Promise<void> {
    await this.work;
    const server = this.server(half());
    await server.kill();
    await server.ended;
    await this.work;
  }

  private get markFile(): string {
    return join(this.plan.folder, 'primary');
  }

  private server(half: Half): PostgresServer {
    const server = this.servers[half];
    if (!server) {
      throw new Error('This half of the pair does not run.');
    }
    return server;
  }

  private folderOf(half: Half): string {
    return join(this.plan.folder, half === 0 ? 'postgres-a' : 'postgres-b');
  }

  private async startHalf(half: Half, settings: Readonly<Record<string, string>> = {}): Promise<void> {
    const { ports, logFolder, password, database, durable } = this.plan;
    const binaries = { initdb: join(debianPostgres, 'initdb'), postgres: join(debianPostgres, 'postgres') };
    const server = await PostgresServer.start({
      password,
      database,
      durable,
      binaries,
      settings: { max_connections: '200', ...settings },
      dataFolder: this.folderOf(half),
      port: ports[half],
      logFile: join(logFolder, `postgres-${half === 0 ? 'a' : 'b'}.log`),
    });
    this.servers[half] = server;
    void server.ended.then(() => {
      this.servers[half] = undefined;
      if (!this.isEnding) {
        this.work = this.work.then(() => this.replace(half)).catch((cause: unknown) => this.plan.say?.(String(cause)));
      }
    });
  }

  private async replace(lost: Half): Promise<void> {
    if (lost !== this.primary) {
      this.plan.say?.('the standby is gone: the primary goes on alone');
      await this.withoutStandby();
    } else if (this.isWhole) {
      this.plan.say?.('the primary is gone: the standby takes over');
      this.isWhole = false;
      const next = this.server(other(lost));
      await ask(next, 'alter system reset synchronous_standby_names', 'select pg_reload_conf()', 'select pg_promote()');
      this.primary = other(lost);
      await writeFile(this.markFile, String(this.primary));
    } else {
      await this.startHalf(lost);
    }
    if (!this.servers[other(this.primary)]) {
      await this.addStandby();
    }
    this.plan.say?.('primary and standby are whole again');
  }

  /** Changes no longer wait for the standby. */
  private async withoutStandby(): Promise<void> {
    this.isWhole = false;
    await ask(this.server(this.primary), 'alter system reset synchronous_standby_names', 'select pg_reload_conf()');
  }

  private async addStandby(): Promise<void> {
    const half = other(this.primary);
    const port = String(this.plan.ports[this.primary]);
    const { password } = this.plan;
    const wanted = this.folderOf(half);
    const { dataFolder, account } = await settlePostgresHome(wanted);
    await this.withoutStandby();
    await rm(dataFolder, { recursive: true, force: true });
    await mkdir(dataFolder, { mode: 0o700 });
    if (account) {
      await chown(dataFolder, account.uid, account.gid);
    }
    await promisify(execFile)(
      join(debianPostgres, 'pg_basebackup'),
      ['-D', dataFolder, '-h', '127.0.0.1', '-p', port, '-U', 'postgres', '-c', 'fast', '-X', 'stream', '-R'],
      { ...account, cwd: '/', env: { ...process.env, PGPASSWORD: password } },
    );
    await this.startHalf(half, {
      primary_conninfo: `host=127.0.0.1 port=${port} user=postgres password=${password}`,
    });
    const primary = this.server(this.primary);
    await ask(primary, `alter system set synchronous_standby_names = '*'`, 'select pg_reload_conf()');
    for (const until = Date.now() + longestCatchUpMs; ; await pause(50)) {
      if ((await ask(primary, `select from pg_stat_replication where sync_state = 'sync'`)) === 1) {
        this.isWhole = true;
        return;
      }
      if (Date.now() > until) {
        throw new Error('The standby does not follow the primary.');
      }
    }
  }
}

/** @returns how many rows the last statement gave */
async function ask(server: PostgresServer, ...statements: readonly string[]): Promise<number> {
  const client = new Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    let rows = 0;
    for (const statement of statements) {
      rows = (await client.query(statement)).rows.length;
    }
    return rows;
  } finally {
    await client.end();
  }
}
