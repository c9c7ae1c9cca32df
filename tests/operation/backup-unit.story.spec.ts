/** @module-tag long */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { debianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';
import { runCommand } from '../support/run-command.ts';
import { runUnit } from '../support/unit-in-folder.ts';

const root = resolve(import.meta.dirname, '../..');
const postgres = await startDebianPostgres();
const folder = await mkdtemp(join(tmpdir(), 'ns-backup-unit-'));
await chmod(folder, 0o755);
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const at = (...path: readonly string[]) => join(folder, ...path);
for (const place of ['etc/signali', 'var/lib/signali', 'var/backups/signali', 'usr/lib/signali']) {
  await mkdir(at(place), { recursive: true });
}
for (const part of ['dist', 'node_modules', 'tools']) {
  await symlink(join(process.env['NS_TEST_RELEASE'] ?? root, part), at('usr/lib/signali', part));
}

const PATH = `${debianPostgres}:${process.env['PATH'] ?? ''}`;
const address = (role: string, database: string) =>
  postgres.server.url(database).replace(/\/\/[^@]*@/, `//${role}:test@`);

/** An installation as it is set up: its database with two roles, its settings, and those of the owner beside them. */
async function setUp(name: string, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  for (const role of ['owner', 'app']) {
    await client.query(`create role ${name}_${role} login password 'test'`);
  }
  await client.query(`create database ${name} owner ${name}_owner`);
  await client.end();
  const settings = {
    NODE_ENV: 'production',
    PORT: String(port),
    PUBLIC_URL: `https://${name}.demo.test`,
    DATABASE_URL: address(`${name}_app`, name),
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: `signali@${name}.example.bg`,
    RECORDS_PROFILE: 'builtin',
    APP_SECRET: randomBytes(36).toString('base64'),
    DATA_FOLDER: at('var/lib/signali', name),
  };
  await mkdir(settings.DATA_FOLDER);
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
  await writeFile(at('etc/signali', `${name}.env`), lines.join(''));
  await writeFile(
    at('etc/signali', `${name}.migrate.env`),
    `DATABASE_MIGRATION_URL=${address(`${name}_owner`, name)}\n`,
  );
}

const installations = (...args: readonly string[]) =>
  runCommand([process.execPath, 'dist/apps/api/installations.js', '--in', at('etc/signali'), ...args], { PATH });

describe('the backup of a machine, by its unit', () => {
  it('follows the tables, which the unit of migrations makes', async () => {
    for (const [index, name] of ['signali', 'borovo'].entries()) {
      await setUp(name, 21_000 + index);
      expect(await runUnit(`signali-migrate@${name}.service`, folder, { PATH })).toMatchObject({ code: 0, words: '' });
    }
  });

  it('is made of every installation into its own folder, and noted in its database', async () => {
    const { code, output, words } = await runUnit('signali-backup.service', folder, { PATH });
    expect([code, words, output]).toEqual([0, '', expect.stringMatching(/^borovo: done: .+\nsignali: done: .+\n$/)]);
    expect(await readdir(at('var/backups/signali'))).toEqual(['borovo', 'signali']);
    for (const name of ['borovo', 'signali']) {
      const [backup, ...others] = await readdir(at('var/backups/signali', name));
      expect(others).toEqual([]);
      const client = new pg.Client({ connectionString: address('postgres', name) });
      await client.connect();
      const { rows } = await client.query<{ at: Date }>('select backed_up_at as at from installation');
      await client.end();
      expect(rows.map(({ at: madeAt }) => madeAt.toISOString().replaceAll(/[:.]/g, ''))).toEqual([backup]);
    }
  });

  it('is listed, that of the only installation of a machine as well', async () => {
    const { output } = await installations('--only', 'signali', 'list', '--backups', at('var/backups/signali'));
    expect(output).toMatch(/^signali: [^]* {2}backup {3}\d{4}-\d\d-\d\dT\d\d:\d\dZ\n/);
  });

  it('names a file of an earlier set-up, and makes the others all the same', async () => {
    await writeFile(at('etc/signali/migrate.env'), 'DATABASE_MIGRATION_URL=postgres://x@127.0.0.1/signals\n');
    const { code, output } = await runUnit('signali-backup.service', folder, { PATH });
    expect([code, output.match(/: done: /g)]).toEqual([1, expect.objectContaining({ length: 2 })]);
    expect(output).toContain('migrate: FAILED: migrate.env is of an earlier set-up');
    expect(output).toContain('rename it to signali.migrate.env');
  });
});
