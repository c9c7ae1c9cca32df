import { execFile } from 'node:child_process';
import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PostgresServer } from '@ns/embedded';
import pg from 'pg';
import { eventually } from './eventually.ts';

/** A primary PostgreSQL server and its standby, which has every change before its author hears of it. */
export interface PostgresPair {
  /** address of both, as `DATABASE_URL` takes it */
  readonly url: string;
  /** Cuts the primary server off and promotes the standby. */
  failOver(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Gives a server a standby: it is stopped, its data are copied, and both are started.
 * @param given goes on as another process with the same data on the same port
 * @param port of the standby
 * @param folder for its data, and for both logs
 */
export async function startPostgresPair(
  given: PostgresServer,
  database: string,
  port: number,
  folder: string,
): Promise<PostgresPair> {
  const { port: primaryPort, password } = new URL(given.url());
  const { dataFolder, account, binaries } = given.home;
  await given.stop();
  const copy = join(folder, 'standby');
  await promisify(execFile)('cp', ['-a', dataFolder, copy]);
  const signal = join(copy, 'standby.signal');
  await writeFile(signal, '');
  if (account) {
    await chown(signal, account.uid, account.gid);
  }
  const options = { password, database, durable: false, binaries } as const;
  const primary = await PostgresServer.start({
    ...options,
    ...{ dataFolder, port: Number(primaryPort), logFile: join(folder, 'primary.log') },
  });
  const standby = await PostgresServer.start({
    ...options,
    ...{ dataFolder: copy, port, logFile: join(folder, 'standby.log') },
    settings: { primary_conninfo: `host=127.0.0.1 port=${primaryPort} user=postgres password=${password}` },
  });
  await ask(primary, `alter system set synchronous_standby_names = '*'`);
  await ask(primary, 'select pg_reload_conf()');
  await eventually(
    async () => (await ask(primary, `select from pg_stat_replication where sync_state = 'sync'`)).length === 1,
    'the standby confirms changes',
  );
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${primaryPort},127.0.0.1:${String(port)}/${database}`,
    failOver: async () => {
      await primary.kill();
      await ask(standby, 'select pg_promote()');
    },
    stop: async () => {
      await Promise.all([primary.stop(), standby.stop()]);
    },
  };
}

async function ask(server: PostgresServer, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
