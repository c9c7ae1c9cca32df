/** @module-tag long */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem({ redis: true });
const database = new Client({ connectionString: system.databaseUrl });
await database.connect();
const elsewhere = await mkdtemp(join(tmpdir(), 'ns-elsewhere-'));
afterAll(async () => {
  await database.end();
  await rm(elsewhere, { recursive: true, force: true });
});

interface Health {
  readonly code: number;
  readonly status: string;
  readonly degraded: readonly string[];
}

const workerUrl = `http://127.0.0.1:${String(system.worker.plan.environment['WORKER_PORT'])}`;
async function healthOf(url: string): Promise<Health> {
  const answer = await fetch(`${url}/health/ready`);
  return { code: answer.status, ...((await answer.json()) as Omit<Health, 'code'>) };
}

/** Waits until a process says this of itself. */
const saysOf = (url: string, code: number, words: RegExp | undefined) =>
  eventually(
    async () => {
      const health = await healthOf(url);
      const isSaid = words ? health.degraded.some((line) => words.test(line)) : health.degraded.length === 0;
      return health.code === code && isSaid && health;
    },
    `${url} answers ${String(code)} and says ${String(words)}`,
  );
const allIsWell = async () => {
  await saysOf(workerUrl, 200, undefined);
  await saysOf(system.url, 200, undefined);
};
const isLive = async (url: string) => (await fetch(`${url}/health/live`)).status === 200;

describe('the health of api and worker', () => {
  it('is ready, without a word, while all is well', async () => {
    await allIsWell();
  });

  it('says that Redis is away, in both, and that it is there again', async () => {
    await system.redis?.kill();
    await saysOf(workerUrl, 503, /^queue: the job queue is away since/);
    await saysOf(system.url, 200, /^queue: the job queue has been away since/);
    expect(await Promise.all([isLive(workerUrl), isLive(system.url)])).toEqual([true, true]);
    await system.redis?.start();
    await allIsWell();
  });

  it('is said while Redis hangs, as soon as while it is away', async () => {
    system.redis?.hang();
    await saysOf(workerUrl, 503, /^queue: the job queue is away since/);
    await saysOf(system.url, 200, /^queue: the job queue has been away since/);
    system.redis?.goOn();
    await allIsWell();
  });

  it('says so of a worker that was started without Redis, and it starts when Redis comes', async () => {
    await system.worker.stop();
    await system.redis?.kill();
    const started = system.worker.start();
    await saysOf(workerUrl, 503, /^start: /);
    await saysOf(workerUrl, 503, /^queue: /);
    await system.redis?.start();
    await started;
    await allIsWell();
  });

  it('says that a process has other files than the rest', async () => {
    const other = await system.startAnotherApi({ DATA_FOLDER: elsewhere });
    await saysOf(other.url, 200, /^files: the data folder or bucket is not that of this installation/);
    await other.api.stop();
    await allIsWell();
  });

  it('says in both that the mail server is away for a minute', async () => {
    await system.mailboxProcess.stop();
    await system.graphql.request('mutation { requestSignInCode(email: "citizen@demo.test") }');
    await eventually(async () => {
      const { rowCount } = await database.query(
        `update delivery_attempt set finished_at = finished_at - interval '2 minutes' where outcome = 'UNREACHABLE'`,
      );
      return (rowCount ?? 0) > 0;
    }, 'an attempt has failed');
    await saysOf(workerUrl, 200, /^mail: the mail server cannot be reached since/);
    await saysOf(system.url, 200, /^mail: the mail server cannot be reached since/);
    await system.mailboxProcess.start();
    // The mail that waits comes again later; one that leaves says that the server is there.
    await system.graphql.request('mutation { requestSignInCode(email: "clerk.ecology@demo.test") }');
    await allIsWell();
  });

  it('says that a newer release has added to the schema, and ends when one has taken away from it', async () => {
    await database.query(`insert into schema_migration (name) values ('29990101T0000_newer')`);
    await saysOf(workerUrl, 200, /^schema: The database is newer than this program/);
    await saysOf(system.url, 200, /^schema: The database is newer than this program/);
    await database.query(`insert into schema_contract (name) values ('29990101T0000_newer')`);
    await saysOf(workerUrl, 503, /^schema: .*no longer has what it uses \(29990101T0000_newer\)/);
    await saysOf(system.url, 503, /^schema: .*no longer has what it uses \(29990101T0000_newer\)/);
    await expect(system.startAnotherApi()).rejects.toThrow('no longer has what it uses (29990101T0000_newer)');
    await database.query("delete from schema_contract; delete from schema_migration where name like '2999%'");
    await allIsWell();
  });

  it('says that no worker runs', async () => {
    await system.worker.stop();
    await database.query(`update running_process set seen_at = now() - interval '2 minutes' where kind = 'worker'`);
    await saysOf(system.url, 200, /^worker: no worker has been seen for \d+ seconds/);
    await system.worker.start();
    await allIsWell();
  });
});
