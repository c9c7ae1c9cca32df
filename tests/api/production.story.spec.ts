/** @module-tag long */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { ServiceProcess } from '@ns/embedded';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { GraphqlClient, signIn, storyPorts } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();

/** Runs a program of ours until it ends; its last words and status. */
function run(program: string, environment: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: system.api.plan.root,
    env: { ...process.env, ...(system.api.plan.environment as Record<string, string>), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  return new Promise<{ words: string; status: number | null }>((resolve) => {
    child.once('close', (status) => resolve({ words: words.trim(), status }));
  });
}

const production = {
  NODE_ENV: 'production',
  DEMO_ACCOUNTS: 'false',
  PUBLIC_URL: 'https://signali.example.bg',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'signali@example.bg',
  RECORDS_PROFILE: 'builtin',
  RECORDS_URL: '',
  TRUST_PROXY: '',
  APP_SECRET: 'Zb3k9QpW1xT7vM5nR8sL2yC6dF0gH4jA',
  PORT: '0',
};

async function newDatabase(name: string, owner?: string): Promise<URL> {
  const client = new pg.Client({ connectionString: system.databaseUrl });
  await client.connect();
  if (owner) {
    await client.query(`create role ${owner} login password 'owns'`);
  }
  await client.query(`create database ${name} ${owner ? `owner ${owner}` : ''}`);
  await client.end();
  const url = new URL(system.databaseUrl);
  url.pathname = `/${name}`;
  if (owner) {
    [url.username, url.password] = [owner, 'owns'];
  }
  return url;
}

describe('in production', () => {
  it('the api refuses a database with the demo accounts, in one sentence that says what to do', async () => {
    const { words, status } = await run('dist/apps/api/main.js', production);
    expect(status).toBe(1);
    expect(words).toMatch(/^NODE_ENV=production refuses this database: .*admin@demo\.test.*--close-demo-accounts$/);
  });

  it.each(['dist/apps/api/main.js', 'dist/apps/worker/main.js'])(
    '%s refuses a database without its tables, in one sentence',
    async (program) => {
      const empty = await newDatabase(`empty_${randomUUID().replaceAll('-', '')}`);
      const { words, status } = await run(program, { ...production, DATABASE_URL: empty.href });
      expect([status, words]).toEqual([
        1,
        expect.stringMatching(
          /^The database lacks \d+ of our migrations: run node dist\/apps\/api\/migrate\.js first\.$/,
        ),
      ]);
    },
  );
});

describe('a role of the database that only works', () => {
  it('runs api and worker on tables that another role owns, and can make none', async () => {
    const name = `roles_${randomUUID().replaceAll('-', '')}`;
    const owner = await newDatabase(name, `${name}_owner`);
    const admin = new pg.Client({ connectionString: system.databaseUrl });
    await admin.connect();
    await admin.query(`create role ${name} login password 'works'`);
    await admin.end();
    const runtime = new URL(owner.href);
    [runtime.username, runtime.password] = [name, 'works'];
    const [http = 0, workerPort = 0] = await storyPorts(2);
    const environment = {
      ...system.api.plan.environment,
      DATABASE_URL: runtime.href,
      PORT: String(http),
      WORKER_PORT: String(workerPort),
      PUBLIC_URL: `http://127.0.0.1:${String(http)}`,
      REDIS_URL: '',
    };
    // Only migrate.js knows the owner.
    const migrating = { ...environment, DATABASE_MIGRATION_URL: owner.href } as Record<string, string>;
    expect(await run('dist/apps/api/migrate.js', migrating)).toMatchObject({ status: 0 });
    const services = (
      [
        ['api', http],
        ['worker', workerPort],
      ] as const
    ).map(
      ([kind, port]) =>
        new ServiceProcess({
          ...system.api.plan,
          name: `${kind}-role`,
          program: `dist/apps/${kind}/main.js`,
          environment,
          logFile: `${system.api.plan.logFile}.${kind}-role`,
          readyUrl: `http://127.0.0.1:${String(port)}/health/ready`,
        }),
    );
    try {
      for (const service of services) {
        await service.start();
      }
      const api = new GraphqlClient(`${environment.PUBLIC_URL}/graphql`);
      await signIn(system, 'citizen@demo.test', api);
      // A code goes through the outbox, the queue and a mail: all of them rows of the working role.
      await api.request('mutation { requestSignInCode(email: "citizen@demo.test") }');
      await system.mailbox.waitFor('citizen@demo.test', ({ subject }) => subject.endsWith('Вашият код за вход'));
      const worker = new pg.Client({ connectionString: runtime.href });
      await worker.connect();
      await expect(worker.query('create table intruder (id int)')).rejects.toThrow(/permission denied/);
      await expect(worker.query('alter table account add column x int')).rejects.toThrow(/must be owner/);
      await expect(worker.query("delete from schema_migration where name = ''")).rejects.toThrow(/permission denied/);
      await worker.end();
    } finally {
      for (const service of services) {
        await service.stop();
      }
    }
  });
});
