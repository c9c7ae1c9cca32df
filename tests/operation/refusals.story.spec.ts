/** @module-tag long */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startTestPostgres } from '../support/index.ts';
import { runCommand } from '../support/run-command.ts';

const postgres = await startTestPostgres();
const folder = await mkdtemp(join(tmpdir(), 'ns-refusals-'));
const taken = createServer().listen(0, '127.0.0.1');
afterAll(async () => {
  await admin.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
  taken.close();
});

const admin = new pg.Pool({ connectionString: postgres.url, max: 2 });

/** @returns the address of a new database, as this role */
async function newDatabase(role?: string): Promise<string> {
  const name = `refusals_${randomUUID().replaceAll('-', '')}`;
  await admin.query(`create database ${name}`);
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  if (role !== undefined) {
    await admin.query(`create role ${role} login password 'works'`);
    [url.username, url.password] = [role, 'works'];
  }
  return url.href;
}

function changed(address: string, change: (url: URL) => void): string {
  const url = new URL(address);
  change(url);
  return url.href;
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

interface SeedFile {
  readonly municipality: Record<string, unknown>;
  readonly categories: { targetWorkingDays?: number; parent: string | null }[];
}
const ruse = JSON.parse(await readFile('tools/seed/ruse.json', 'utf8')) as SeedFile;

const base = { APP_SECRET: 'Zb3k9QpW1xT7vM5nR8sL2yC6dF0gH4jA', DATA_FOLDER: folder, LOG_LEVEL: 'silent', PORT: '0' };
const filled = await newDatabase();
const run = (command: string, environment: Readonly<Record<string, string>>, input = '') => {
  const [program = '', ...args] = command.split(' ');
  return runCommand([process.execPath, `dist/apps/${program}.js`, ...args], { ...base, ...environment }, { input });
};
expect(await run('api/migrate', { DATABASE_URL: filled })).toMatchObject({ code: 0 });

/** Every program of ours that works on the database, as it is usually called. */
const commands = [
  'api/migrate',
  'api/setup export',
  'api/setup check tools/seed/ruse.json',
  'api/staff invite-admin --email demo@demo.test --name Demo',
  'api/retrain',
  'api/public-photos look',
  'api/main',
  'worker/main',
];

/** It ends with 1 and says in a few words what is wrong, without stack and without a password. */
async function expectWords(
  ending: Promise<{ readonly code: number | null; readonly words: string }>,
  words: RegExp,
): Promise<void> {
  const { code, words: said } = await ending;
  expect(said).toMatch(words);
  expect(said).not.toMatch(/^ {4}at |Error:|works/m);
  expect(said.trim().split('\n').length).toBeLessThan(12);
  expect(code).toBe(1);
}

describe.concurrent.each(commands)('%s', (command) => {
  it('says that the password is wrong', () =>
    expectWords(
      run(command, { DATABASE_URL: changed(filled, (url) => (url.password = 'guessed')) }),
      /^The database refuses the name or password of the role in DATABASE_URL\.\n$/,
    ));

  it('says that the database is not there', () =>
    expectWords(
      run(command, { DATABASE_URL: changed(filled, (url) => (url.pathname = '/nowhere')) }),
      /^The database that DATABASE_URL names does not exist on the server: create it first\.\n$/,
    ));

  it('says that its role lacks rights', async () => {
    const role = `role_${randomUUID().replaceAll('-', '')}`;
    await admin.query(`create role ${role} login password 'works'`);
    const url = changed(filled, (address) => ([address.username, address.password] = [role, 'works']));
    await expectWords(run(command, { DATABASE_URL: url }), /^The role of the database lacks a right \(.*migrate\.js/);
  });

  it('says which variable is missing or malformed', async () => {
    await expectWords(run(command, {}), /^The configuration is not usable:\n {2}DATABASE_URL: /);
    await expectWords(run(command, { DATABASE_URL: 'mysql://x' }), /DATABASE_URL: /);
  });
});

/** A program that stays waits a minute for its database, then says the same. */
describe.concurrent.each(commands.filter((command) => !command.endsWith('/main')))('%s', (command) => {
  it('says that nobody answers', () =>
    expectWords(
      run(command, { DATABASE_URL: changed(filled, (url) => (url.port = '1')) }),
      /^There is no answer from 127\.0\.0\.1:1 \(ECONNREFUSED\): does it run, and is .* right in DATABASE_URL\?\n$/,
    ));

  it('says that the host is not known', () =>
    expectWords(
      run(command, { DATABASE_URL: changed(filled, (url) => (url.hostname = 'database.invalid')) }),
      /^There is no answer from database\.invalid \((ENOTFOUND|EAI_AGAIN)\): /,
    ));
});

describe.concurrent.each(commands.filter((command) => command !== 'api/migrate'))('%s', (command) => {
  it('says that the tables have to be made first', async () => {
    await expectWords(
      run(command, { DATABASE_URL: await newDatabase(`fresh_${randomUUID().replaceAll('-', '')}`) }),
      /^The database lacks \d+ of our migrations: run node dist\/apps\/api\/migrate\.js first\.\n$/,
    );
  });
});

describe.concurrent('the queues', () => {
  it.each(['api/main', 'worker/main'])('%s says that their tables are missing', async (program) => {
    const url = await newDatabase();
    await run('api/migrate', { DATABASE_URL: url });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('drop schema bullmq cascade');
    await client.end();
    await expectWords(
      run(program, { DATABASE_URL: url }),
      /^The database lacks the tables of the job queues, .*migrate/,
    );
  });
});

describe.concurrent('a file', () => {
  const wrongTerm = structuredClone(ruse);
  const leaf = wrongTerm.categories.findIndex(({ parent }) => parent !== null);
  wrongTerm.categories[leaf] = { ...wrongTerm.categories[leaf], parent: 'nothing', targetWorkingDays: -3 };
  const { name, contacts } = ruse.municipality;
  const municipality = { name, contacts };

  it.each([
    ['api/migrate', 'SEED_FILE'],
    ['api/main', 'SEED_FILE'],
    ['api/retrain', 'CATEGORY_TRAINING_FILE'],
    ['api/setup check', 'argument'],
    ['worker/main', 'FCM_ACCOUNT_FILE'],
  ])('that is missing is named by %s: %s', async (program, variable) => {
    const missing = join(folder, 'missing.json');
    const command = variable === 'argument' ? `${program} ${missing}` : program;
    const given = { DATABASE_URL: filled, ...(variable === 'argument' ? {} : { [variable]: missing }) };
    await expectWords(
      run(command, given),
      variable.startsWith('FCM') ? /^FCM_ACCOUNT_FILE cannot/ : /missing\.json does/,
    );
  });

  it.each([
    ['api/migrate', 'SEED_FILE'],
    ['api/setup check', 'argument'],
    ['api/retrain', 'CATEGORY_TRAINING_FILE'],
    ['api/main', 'SEED_FILE'],
  ])('that is no JSON is named by %s', async (program, variable) => {
    const wrong = await file(`no-json-${randomUUID()}.json`, '{ "municipality": ');
    const command = variable === 'argument' ? `${program} ${wrong}` : program;
    await expectWords(
      run(command, { DATABASE_URL: filled, ...(variable === 'argument' ? {} : { [variable]: wrong }) }),
      /no-json-\S+(: Файлът не е JSON\. · The file is not JSON\.|:1 is no training sentence)/,
    );
  });

  it.each([
    ['of another shape', { ...ruse, municipality, departments: 'none' }, /departments: .*/],
    ['that breaks a rule', { ...wrongTerm, municipality }, /categories\.\d+\.\w+: /],
    [
      'without its streets',
      { ...ruse, municipality: { ...municipality, streetsFile: 'gone.json' } },
      /gone\.json does not/,
    ],
  ])('%s stops migrate and the check with the same words', async (_what, content, words) => {
    const wrong = await file(`wrong-${randomUUID()}.json`, JSON.stringify(content));
    await expectWords(run('api/migrate', { DATABASE_URL: await newDatabase(), SEED_FILE: wrong }), words);
    await expectWords(run(`api/setup check ${wrong}`, { DATABASE_URL: filled }), words);
  });
});

describe.concurrent('a way of calling', () => {
  it.each(['api/setup --wrong', 'api/staff --wrong', 'api/retrain --wrong', 'api/public-photos --wrong'])(
    '%s is refused',
    (command) => expectWords(run(command, { DATABASE_URL: filled }), /Unknown option '--wrong'/),
  );

  it.each([
    ['api/main', 'PORT'],
    ['worker/main', 'WORKER_PORT'],
  ])('%s says that its port is in use', (program, variable) => {
    const { port } = taken.address() as { port: number };
    return expectWords(
      run(program, { DATABASE_URL: filled, [variable]: String(port) }),
      new RegExp(`cannot be used: 127\\.0\\.0\\.1:${String(port)} \\(EADDRINUSE\\)\\.`),
    );
  });
});
