import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Database, type SliceSchema } from '../index.ts';

/** A database of its own for one test file, migrated and empty. */
export interface TestDatabase {
  readonly database: Database;
  readonly url: string;
  /** Closes the connections and removes the database. */
  drop(): Promise<void>;
}

/**
 * Creates a fresh database on the test server and migrates it.
 * @param serverUrl connection to an existing database of the server (vitest: `inject('postgresUrl')`)
 */
export async function createTestDatabase(serverUrl: string, slices: readonly SliceSchema[]): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = await Database.open({ url: url.href, poolSize: 8, slices });
  await database.migrate();
  return {
    database,
    url: url.href,
    drop: async () => {
      await database.close();
      await administer(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
