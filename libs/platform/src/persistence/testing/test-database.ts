import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { Database, type SliceSchema } from '../index.ts';

/** A database of its own for one spec file or one test, migrated and empty. */
export interface TestDatabase {
  readonly database: Database;
  readonly url: string;
}

/** When what a test opened is closed: `afterAll` where a spec file opens it as it loads, `onTestFinished` in a test. */
export type WhenOver = (close: () => Promise<void>) => void;

/**
 * Opens a fresh database, which is removed when the spec file is over. It is copied from a template, because the
 * migrations took longer than many tests.
 */
export async function openTestDatabase(
  slices: readonly SliceSchema[],
  whenOver: WhenOver = afterAll,
  poolSize = 8,
): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(async (client) => {
    await client.query(`create database ${name} template ${await templateOf(client, slices)}`);
  });
  const database = await Database.open({ url: urlOf(name), poolSize, slices });
  whenOver(async () => {
    await database.close();
    await administer((client) => client.query(`drop database if exists ${name} with (force)`));
  });
  return { database, url: urlOf(name) };
}

/** The database with these migrations, made by the first spec file that needs it; the other workers wait. */
async function templateOf(client: pg.Client, slices: readonly SliceSchema[]): Promise<string> {
  const migrations = slices.flatMap((slice) => slice.migrations);
  const name = `template_${createHash('sha1').update(JSON.stringify(migrations)).digest('hex')}`;
  await client.query('select pg_advisory_lock(1)');
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) {
    await client.query(`create database ${name}`);
    const database = await Database.open({ url: urlOf(name), poolSize: 2, slices });
    await database.migrate();
    await database.close();
  }
  await client.query('select pg_advisory_unlock(1)');
  return name;
}

function urlOf(database: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${database}`;
  return url.href;
}

async function administer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
