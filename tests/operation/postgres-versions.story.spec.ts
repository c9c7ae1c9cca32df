/** @module-tag long */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { oldestPostgres } from '@ns/platform';
import { debianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';
import { startTestPostgres } from '../support/index.ts';
import { runCommand } from '../support/run-command.ts';

const older = await startDebianPostgres();
const newer = await startTestPostgres();
afterAll(async () => {
  await older.stop();
  await newer.stop();
});

const secret = 'Zb3k9QpW1xT7vM5nR8sL2yC6dF0gH4jA';

async function ask<T extends object>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function newDatabase(server: string): Promise<string> {
  const name = `versions_${randomUUID().replaceAll('-', '')}`;
  await ask(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

const migrate = (url: string) =>
  runCommand([process.execPath, 'dist/apps/api/migrate.js'], { DATABASE_URL: url, APP_SECRET: secret });
const made = async (url: string, count: number) =>
  (
    await ask<{ id: string; before: number; after: number }>(
      url,
      `with clock as (select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as before)
       select uuidv7() as id, before, extract(epoch from clock_timestamp()) * 1000 as after
       from clock, generate_series(1, ${String(count)})`,
    )
  ).map(({ id, before, after }) => ({ id, before, after: Number(after) }));
const answering = (url: string) =>
  ask<{ namespace: string }>(
    url,
    `select pronamespace::regnamespace::text as namespace from pg_proc where oid = 'uuidv7()'::regprocedure`,
  );

describe.each([
  ['the PostgreSQL of Debian', older.url, 'public'],
  ['the PostgreSQL of npm start', newer.url, 'pg_catalog'],
])('%s', (_name, server, namespace) => {
  it('gets all tables, and ids of version 7 in the order of time', async () => {
    const url = await newDatabase(server);
    expect(await migrate(url)).toMatchObject({ code: 0, words: '' });
    expect(await answering(url)).toEqual([{ namespace }]);
    const ids = await made(url, 2_000);
    for (const { id, before, after } of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const at = parseInt(id.replaceAll('-', '').slice(0, 12), 16);
      expect(at).toBeGreaterThanOrEqual(before);
      expect(at).toBeLessThanOrEqual(after);
    }
    expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
    // Within one microsecond their order is open.
    const parts = ids.map(({ id }) => id.slice(0, 18));
    expect(parts).toEqual(parts.toSorted());
    expect(await migrate(url)).toMatchObject({ code: 0 });
  });
});

describe('a dump of the older one', () => {
  it('is restored into the newer one, where new rows get their ids and further migrations run', async () => {
    const url = await newDatabase(older.url);
    await migrate(url);
    const restored = await newDatabase(newer.url);
    const dump = await runCommand([`${debianPostgres}/pg_dump`, '--no-owner', url], {});
    expect(dump.code).toBe(0);
    // The psql of Debian's package reads what its own pg_dump wrote.
    const loaded = await runCommand(
      [`${debianPostgres}/psql`, '-v', 'ON_ERROR_STOP=1', '-q', restored],
      {},
      {
        input: dump.output,
      },
    );
    expect(loaded).toMatchObject({ code: 0 });
    expect(await migrate(restored)).toMatchObject({ code: 0, words: '' });
    const [kept] = await ask<{ id: string; calls: string }>(
      restored,
      `insert into category_lesson (reports, accuracy_before, accuracy_after, counts) values (1, 0, 1, '{}')
       returning id, (select pg_get_expr(adbin, adrelid) from pg_attrdef
         where adrelid = 'category_lesson'::regclass and adnum = 1) as calls`,
    );
    expect(kept).toEqual({ id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/), calls: 'public.uuidv7()' });
    await ask(restored, 'create table later (id uuid primary key default uuidv7(), kept int)');
    const [later] = await ask<{ id: string }>(restored, 'insert into later (kept) values (1) returning id');
    expect(String(later?.id) > String(kept?.id)).toBe(true);
  });
});

describe('the oldest version that works', () => {
  it.each(['tools/docs/deployment.md', 'tools/docs/configuration.md'])('is named by %s', async (paper) => {
    const named = [...(await readFile(paper, 'utf8')).matchAll(/PostgreSQL (\d+)/g)].map(([, version]) =>
      Number(version),
    );
    expect(Math.min(...named)).toBe(oldestPostgres);
  });
});

describe('a server that is too old', () => {
  it.each(['api/migrate', 'api/main', 'worker/main', 'api/staff', 'api/setup', 'api/retrain'])(
    'is refused by %s, by its version and before anything is written',
    async (program) => {
      const url = await newDatabase(older.url);
      // The server says of itself what an older one would say.
      await ask(url, 'create schema older');
      await ask(
        url,
        `create function older.current_setting(name text) returns text language sql as $$
           select case name when 'server_version' then '16.4' when 'server_version_num' then '160004'
             else pg_catalog.current_setting(name) end $$`,
      );
      await ask(url, `alter database ${new URL(url).pathname.slice(1)} set search_path = older, pg_catalog, public`);
      const more: Record<string, string[]> = {
        'api/staff': ['close', '--email', 'demo@demo.test'],
        'api/setup': ['export'],
      };
      const { code, words } = await runCommand(
        [process.execPath, `dist/apps/${program}.js`, ...(more[program] ?? [])],
        { DATABASE_URL: url, APP_SECRET: secret },
      );
      expect(code).toBe(1);
      expect(words).toBe(
        `The database server is PostgreSQL 16.4; PostgreSQL ${String(oldestPostgres)} or newer is needed. ` +
          'Nothing was changed.\n',
      );
      expect(await ask(url, "select tablename from pg_tables where schemaname in ('public', 'bullmq')")).toEqual([]);
    },
  );
});
