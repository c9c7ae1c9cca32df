import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placesBelow } from '../places.ts';
import { readWishes } from './options.ts';
import { setUp } from './set-up.ts';

let folder: string;
let words: string;
const at = (...path: readonly string[]) => join(folder, ...path);
const noted = (name: string) => readFile(at(name), 'utf8').catch(() => '');
const settingsOf = async (name: string) => parseEnv(await readFile(at('etc/signali', name), 'utf8'));

/** A machine in a folder: programs in it note their arguments, and those of the release also their database. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ns-set-up-'));
  words = '';
  for (const path of ['bin', 'run/systemd/system', 'release/dist/apps/api', 'release/dist/tools/records-check']) {
    await mkdir(at(path), { recursive: true });
  }
  const program = (name: string, text: string) => writeFile(at('bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  const psql = `statements=$(cat); echo "$statements" >> ${at('statements')}
case $statements in *server_version_num*) echo "170012|5432";; esac`;
  await program('systemctl', `echo "$*" >> ${at('calls')}`);
  await program('runuser', `echo "$*" >> ${at('as-postgres')}\n${psql}`);
  await program('psql', `echo "$* $PGPASSWORD" >> ${at('as-owner')}\n${psql}`);
  const built = (name: string, more = '') =>
    writeFile(
      at('release/dist', `${name}.js`),
      `const { appendFileSync } = require('node:fs');
const { DATABASE_URL, DATABASE_MIGRATION_URL = '' } = process.env;
const given = process.argv.slice(2).join(' ');
appendFileSync('${at('run-programs')}', ['${name}', given, DATABASE_URL, DATABASE_MIGRATION_URL].join('|') + '\\n');
${more}`,
    );
  await built('apps/api/migrate');
  await built('apps/api/setup');
  await built('apps/api/staff', "console.log('https://signali.demo.test/console/invitation#token=x');");
  await built('tools/records-check/main', "console.log('RECORDS_URL: no answer'); process.exitCode = 1;");
  vi.stubEnv('PATH', `${at('bin')}:${process.env['PATH'] ?? ''}`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function setUpWith(...more: readonly string[]): Promise<void> {
  const needed = ['--url', 'https://signali.demo.test', '--mail', 'smtp://127.0.0.1:9', '--operator', 'it@demo.test'];
  await setUp(readWishes([...needed, ...more]), placesBelow(at('release'), folder), (line) => (words += `${line}\n`));
}

describe('an installation that is set up', () => {
  it('has a database of this machine with two roles, whose passwords only PostgreSQL and the files hear', async () => {
    await setUpWith();
    const { DATABASE_URL = '' } = await settingsOf('signali.env');
    const { DATABASE_MIGRATION_URL = '' } = await settingsOf('signali.migrate.env');
    const [app, owner] = [new URL(DATABASE_URL), new URL(DATABASE_MIGRATION_URL)];
    expect([app.username, owner.username, app.host]).toEqual(['signali_app', 'signali_owner', '127.0.0.1:5432']);
    expect(await noted('statements')).toContain(`alter role "signali_owner" password '${owner.password}'`);
    expect(`${await noted('as-postgres')}${words}`).not.toMatch(new RegExp(`${app.password}|${owner.password}`));
    expect(await noted('as-owner')).toBe('');
    expect((await noted('run-programs')).split('\n').slice(0, 2)).toEqual([
      `apps/api/migrate||${DATABASE_URL}|${DATABASE_MIGRATION_URL}`,
      `apps/api/staff|invite-admin --email it@demo.test --name Администратор|${DATABASE_URL}|`,
    ]);
    expect(await noted('calls')).toBe(
      'enable --now signali-api@3000 signali-api@3001 signali-worker@3010 signali-worker@3011 signali-backup.timer\n',
    );
    expect(words).toContain('mail server: DOES NOT ANSWER, mails wait');
  });

  it('elsewhere gets the role of its processes from the owner that was named, and no database of ours', async () => {
    await setUpWith('--database', 'postgres://demo:own%2Fword@db.demo.test:5433/reports');
    expect(await noted('as-postgres')).toBe('');
    const asked = (await noted('as-owner')).trim().split('\n');
    expect(new Set(asked.map((line) => line.replace(/ --no-psqlrc.* /, ' … ')))).toEqual(
      new Set(['--dbname=postgres://demo@db.demo.test:5433/reports … own/word']),
    );
    expect(await noted('statements')).not.toContain('create database');
    const { DATABASE_URL = '' } = await settingsOf('signali.env');
    expect(DATABASE_URL).toMatch(/^postgres:\/\/signali_app:[\w-]{32}@db\.demo\.test:5433\/reports$/);
    expect(await settingsOf('signali.migrate.env')).toEqual({
      DATABASE_MIGRATION_URL: 'postgres://demo:own%2Fword@db.demo.test:5433/reports',
    });
  });

  it('among others is one process, each on the next port, with a database of its own', async () => {
    await setUpWith('--installation', 'ruse', '--solo');
    await setUpWith('--installation', 'gorna-malina', '--solo', '--url', 'https://other.demo.test');
    expect((await settingsOf('ruse.env'))['PORT']).toBe('3100');
    expect(await settingsOf('gorna-malina.env')).toMatchObject({
      PORT: '3101',
      DATABASE_URL: expect.stringMatching(/\/\/gorna_malina_app:.+\/gorna_malina$/),
      DATA_FOLDER: at('var/lib/signali/gorna-malina'),
    });
    expect(await noted('calls')).toBe(
      'enable --now signali-solo@ruse signali-backup.timer\n' +
        'enable --now signali-solo@gorna-malina signali-backup.timer\n',
    );
    expect(words).toContain('s/127.0.0.1:3000/127.0.0.1:3101/; /127.0.0.1:3001/d');
    expect((await stat(at('etc/signali/ruse.env'))).mode & 0o777).toBe(0o600);
  });

  it('with a service of a vendor takes its settings over, and goes on when that does not answer', async () => {
    await writeFile(
      at('records.env'),
      'RECORDS_URL=https://records.demo.test/rest\nRECORDS_REST_USER=demo\nRECORDS_REST_PASSWORD=word\n',
    );
    await setUpWith('--records', 'rest', '--settings', at('records.env'));
    expect(await settingsOf('signali.env')).toMatchObject({
      RECORDS_PROFILE: 'rest',
      RECORDS_URL: 'https://records.demo.test/rest',
      RECORDS_REST_PASSWORD: 'word',
    });
    expect(words).toContain('records system: reports wait until this is put right:\nRECORDS_URL: no answer');
    expect(words).toMatch(/^tables: made$/m);
  });

  it('for a trial has a records system of its own, with keys of both sides', async () => {
    const health = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('{}'));
    await setUpWith('--records', 'simulator');
    expect(health.mock.calls).toEqual([['http://127.0.0.1:3900/health']]);
    const settings = await settingsOf('signali.env');
    const simulator = await settingsOf('records-simulator/simulator.env');
    expect(settings).toMatchObject({ RECORDS_PROFILE: 'seos', RECORDS_URL: 'http://127.0.0.1:3900/seos' });
    expect(simulator['RECORDS_SIMULATOR_SENDER_CERTIFICATE_FILE']).toBe(settings['RECORDS_CERT_FILE']);
    expect(simulator['RECORDS_SIMULATOR_CERTIFICATE_FILE']).toBe(settings['RECORDS_PEER_CERT_FILE']);
    expect((await noted('calls')).split('\n').slice(0, 2)).toEqual([
      'enable --now signali-records-simulator.service',
      expect.stringMatching(/^enable --now signali-records-simulator\.service signali-api@3000 /),
    ]);
    expect(words).toContain('records system: ');
    const key = await readFile(settings['RECORDS_KEY_FILE'] ?? '', 'utf8');
    await setUpWith('--records', 'simulator');
    expect(await readFile(settings['RECORDS_KEY_FILE'] ?? '', 'utf8')).toBe(key);
  });

  it('is not begun on a PostgreSQL that is too old: there are no settings', async () => {
    await writeFile(at('bin/runuser'), "#!/bin/sh\ncat > /dev/null\necho '160004|5432'\n", { mode: 0o755 });
    await expect(setUpWith()).rejects.toThrow('PostgreSQL is too old (160004): 17 or newer is needed.');
    expect(await readdir(at('etc/signali'))).toEqual([]);
  });
});
