import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, PostgresServer } from '@ns/embedded';
import pg from 'pg';

/** A throw-away PostgreSQL server for tests. */
export interface TestPostgres {
  /** Connection string of its maintenance database, with the right to create others. */
  readonly url: string;
  readonly server: PostgresServer;
  /** Stops the server and deletes its data. */
  stop(): Promise<void>;
}

/**
 * Starts a server of its own in a temporary folder on a free port; takes about a second.
 * @param programs folder with the programs of another PostgreSQL than that of npm
 */
export async function startTestPostgres(programs?: string): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'ns-test-postgres-'));
  await chmod(folder, 0o755);
  const [port = 0] = await freePorts(1);
  const server = await PostgresServer.start({
    dataFolder: join(folder, 'data'),
    port,
    password: 'test',
    database: 'postgres',
    logFile: join(folder, 'postgres.log'),
    durable: false,
    ...(programs ? { binaries: { initdb: join(programs, 'initdb'), postgres: join(programs, 'postgres') } } : {}),
  });
  return {
    url: server.url('postgres'),
    server,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes an empty database in a server. @returns its connection string */
export async function createDatabase(server: PostgresServer, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return server.url(name);
}
