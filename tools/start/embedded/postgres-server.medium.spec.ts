import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePorts } from './free-port.ts';
import { type PostgresOptions, PostgresServer } from './postgres-server.ts';

describe('a database of npm start', () => {
  let folder: string;
  let server: PostgresServer | undefined;

  const start = async (more: Partial<PostgresOptions> = {}): Promise<PostgresServer> => {
    const [port = 0] = await freePorts(1);
    server = await PostgresServer.start({
      dataFolder: join(folder, 'data'),
      port,
      password: 'p',
      database: 'signals',
      logFile: join(folder, 'log'),
      durable: false,
      ...more,
    });
    return server;
  };
  const ask = async (running: PostgresServer, sql: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: running.url() });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ns-postgres-'));
    await chmod(folder, 0o755);
  });
  afterEach(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps its data from one start to the next, also when it was cut off', async () => {
    const first = await start();
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    const second = await start();
    await ask(second, 'UPDATE kept SET n = 8');
    await second.kill();
    expect(await ask(await start(), 'SELECT n FROM kept')).toEqual([{ n: 8 }]);
  });

  it('starts although a power cut left a pid file whose number now belongs to another program', async () => {
    await (await start()).stop();
    await writeFile(join(folder, 'data/postmaster.pid'), `${String(process.pid)}\n${folder}/data\n`);
    expect(await ask(await start(), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('takes over from a server that a killed launcher left running on the same data', async () => {
    const orphan = await start();
    await ask(orphan, 'CREATE TABLE kept AS SELECT 7 AS n');
    expect(await ask(await start(), 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await expect(ask(orphan, 'SELECT 1')).rejects.toThrow();
  });

  it('comes back by itself with what was committed, as often as it is ended; stopped it stays down', async () => {
    const crashes: string[] = [];
    const running = await start({ restartCrashed: true, onCrash: (name, how) => crashes.push(`${name} ${how}`) });
    await ask(running, 'CREATE TABLE kept AS SELECT 7 AS n');
    for (const signal of ['SIGKILL', 'SIGQUIT'] as const) {
      const before = running.pid ?? 0;
      process.kill(before, signal);
      await expect
        .poll(async () => running.pid !== before && (await ask(running, 'SELECT n FROM kept').catch(() => [])), {
          timeout: 60_000,
        })
        .toEqual([{ n: 7 }]);
    }
    expect(crashes).toHaveLength(2);
    expect(crashes[0]).toBe('postgres SIGKILL');
    await running.stop();
    await running.ended;
    expect(crashes).toHaveLength(2);
  });

  it('says why when it cannot start', async () => {
    await (await start()).stop();
    await writeFile(join(folder, 'data/postgresql.conf'), 'no_such_setting = 1\n');
    await expect(start()).rejects.toThrow(/no_such_setting/);
  });
});
