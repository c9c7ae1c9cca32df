/** @module-tag long */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ServiceProcess } from '@ns/embedded';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { debianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';
import { eventually } from '../support/index.ts';
import { runCommand } from '../support/run-command.ts';
import { startSilentMailServer } from '../support/silent-mail-server.ts';
import { storyPorts } from '../support/story-ports.ts';
import { startTestRedis } from '../support/test-redis.ts';

const root = resolve(import.meta.dirname, '../..');
const [redisPort = 0, smtpPort = 0, ...ports] = await storyPorts(5);
const [postgres, redis, mails, home] = await Promise.all([
  startDebianPostgres(),
  startTestRedis(redisPort),
  startSilentMailServer(smtpPort, () => false),
  mkdtemp(join(tmpdir(), 'ns-installations-')),
]);
const running: ServiceProcess[] = [];
afterAll(async () => {
  await Promise.all(running.map((each) => each.stop()));
  await Promise.all([postgres.stop(), redis.stop(), mails.stop()]);
  await rm(home, { recursive: true, force: true });
});
const folder = join(home, 'etc');
const names = ['borovo', 'dve-mogili'] as const;

/** The settings of one municipality as somebody writes them down. */
function settingsOf(index: number): Readonly<Record<string, string>> {
  const name = names[index] ?? '';
  return {
    NODE_ENV: 'production',
    PORT: String(ports[index]),
    PUBLIC_URL: `https://${name}.demo.test`,
    DATABASE_URL: postgres.server.url(name),
    REDIS_URL: redis.url,
    SMTP_URL: `smtp://127.0.0.1:${String(smtpPort)}`,
    MAIL_FROM: `Община <signali@${name}.example.bg>`,
    MUNICIPALITY_NAME_BG: `Община ${name}`,
    RECORDS_PROFILE: 'builtin',
    APP_SECRET: randomBytes(36).toString('base64'),
    DATA_FOLDER: join(home, name),
  };
}
const write = (name: string, settings: Readonly<Record<string, string>>) =>
  writeFile(
    join(folder, `${name}.env`),
    `# ${name}\n${Object.entries(settings)
      .map(([key, value]) => `${key}='${value}'\n`)
      .join('')}`,
  );
const settings = names.map((_, index) => settingsOf(index));
await mkdir(folder);
const administrator = new pg.Client({ connectionString: postgres.url });
await administrator.connect();
for (const [index, name] of names.entries()) {
  await administrator.query(`create database "${name}"`);
  await write(name, settings[index] ?? {});
}
await administrator.end();

const command = (...args: readonly string[]) =>
  runCommand([process.execPath, 'dist/apps/api/installations.js', '--in', folder, ...args], {
    PATH: `${debianPostgres}:${process.env['PATH'] ?? ''}`,
  });

describe('a folder of settings, two installations on one PostgreSQL and one Redis', () => {
  it('is listed before anything is there', async () => {
    const { code, output } = await command('list');
    expect(code).toBe(0);
    expect(output).toMatch(/borovo: [^]*schema missing \d+[^]*dve-mogili: [^]*health {3}not running/);
  });

  it('is migrated, each with its own settings', async () => {
    const { code, output, words } = await command('--at-once', '2', 'migrate');
    expect([code, words]).toEqual([0, '']);
    for (const name of names) {
      expect(output).toMatch(new RegExp(`^${name}: done: schema is up to date \\(\\d+ migrations ran\\)$`, 'm'));
    }
  });

  it('runs, one process for each', async () => {
    for (const [index, name] of names.entries()) {
      const url = `http://127.0.0.1:${String(ports[index])}`;
      const process = new ServiceProcess({
        name,
        root,
        program: 'dist/apps/solo/main.js',
        environment: { NODE_OPTIONS: '', ...settings[index] },
        logFile: join(home, `${name}.log`),
        readyUrl: `${url}/health/ready`,
        restartCrashed: false,
      });
      running.push(process);
      await process.start();
    }
    const { code, output } = await command('list');
    expect(code).toBe(0);
    for (const name of names) {
      expect(output).toMatch(new RegExp(`${name}: Община ${name}\n  address  https://${name}.demo.test\n`));
    }
    expect(output.match(/schema current/g)).toHaveLength(2);
    expect(output.match(/health {3}ready/g)).toHaveLength(2);
  });

  it('invites the first administrator of each, whose mail its own worker sends', async () => {
    const { code, output } = await command('invite', '--email', 'admin@demo.test', '--name', 'демо');
    expect(code).toBe(0);
    for (const name of names) {
      expect(output).toMatch(
        new RegExp(`^${name}: done: https://${name}\\.demo\\.test/console/invitation#token=\\S+$`, 'm'),
      );
    }
    await eventually(() => Promise.resolve(mails.taken.length >= 2), 'both invitations arrive', 60_000);
    const senders = mails.taken.map(({ raw }) => /^From: .*<(.*)>/m.exec(raw)?.[1]);
    expect(senders.toSorted()).toEqual(names.map((name) => `signali@${name}.example.bg`));
    // What the command itself refuses is passed on.
    const again = await command('--only', 'borovo', 'invite', '--email', 'nowhere', '--name', 'демо');
    expect([again.code, again.output.startsWith('borovo: FAILED: ')]).toEqual([1, true]);
    expect(again.output).not.toContain('dve-mogili');
  });

  it('is backed up, each below its own name', async () => {
    const to = join(home, 'backups');
    const { code, output } = await command('backup', '--to', to, '--keep', '3');
    expect([code, output]).toEqual([0, expect.stringMatching(/^(.+: done: .+\n){2}$/)]);
    expect((await readdir(to)).toSorted()).toEqual([...names]);
    const { output: listed } = await command('list', '--backups', to);
    expect(listed.match(/backup {3}\d{4}-\d\d-\d\dT\d\d:\d\dZ/g)).toHaveLength(2);
  });

  it('goes on with the others when one cannot be done, and says so with its status', async () => {
    await write('broken', { ...settings[0], DATABASE_URL: 'mysql://nowhere' });
    const { code, output } = await command('migrate');
    await rm(join(folder, 'broken.env'));
    expect(code).toBe(1);
    expect(output).toMatch(/^broken: FAILED: .*DATABASE_URL/m);
    expect(output.match(/: done: /g)).toHaveLength(2);
    expect(output).not.toContain(settings[0]?.['APP_SECRET'] ?? '');
  });

  it('is refused whole when two of them share something', async () => {
    const other = { ...settings[0], PORT: String(ports[2]), DATA_FOLDER: join(home, 'other') };
    await write('another', {
      ...other,
      PUBLIC_URL: 'https://x.demo.test',
      APP_SECRET: randomBytes(36).toString('hex'),
    });
    const { code, output, words } = await command('migrate');
    const listed = await command('list');
    await rm(join(folder, 'another.env'));
    expect([code, output]).toEqual([1, '']);
    expect(words).toMatch(/^Nothing was done:\nanother and borovo share the database localhost:\d+\/borovo\.\n$/);
    expect([listed.code, listed.words]).toEqual([
      1,
      expect.stringContaining('another and borovo share the database, by two names.'),
    ]);
  });

  it('is asked for in words when a command or a folder is not there', async () => {
    for (const args of [['list', 'more'], ['sweep'], ['backup'], ['invite'], ['--at-once', '0', 'list']]) {
      expect(await command(...args)).toMatchObject({ code: 1, words: expect.stringMatching(/^usage:/) as string });
    }
    expect(await command('--only', 'ruse', 'list')).toMatchObject({ code: 1, words: `${folder} holds no ruse.env.\n` });
  });
});
