import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../observability/index.ts';
import { sql } from '../persistence/statements.ts';
import { defineJob, requestJob } from './job.ts';
import { JobQueues } from './job-queues.ts';
import { handleJob, JobRunner } from './job-runner.ts';
import { migrateQueues } from './migrate-queues.ts';
import { createQueueEngine } from './queue-engine.ts';
import { openTestDatabase } from '../persistence/testing/test-database.ts';

const logger = createLogger('test', 'silent');
const queue = { name: 'test', concurrency: 2 };
const first = defineJob({ name: 'test.first', queue, payload: z.object({ id: z.string() }) });
const second = defineJob({ name: 'test.second', queue, payload: z.object({ id: z.string() }) });

const test = await openTestDatabase([]);
await migrateQueues(test.url);

describe('jobs', () => {
  it('run on PostgreSQL, and what a job asks for runs after it', async () => {
    const engine = createQueueEngine({ databaseUrl: test.url, redis: undefined });
    const queues = new JobQueues(engine, logger);
    const done: string[] = [];
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const runner = new JobRunner(
      engine,
      queues,
      logger,
      [first, second],
      [
        handleJob(first, async ({ id }) => {
          done.push(`first ${id}`);
          return Promise.resolve([requestJob(second, { id }, id)]);
        }),
        handleJob(second, async ({ id }) => {
          done.push(`second ${id}`);
          finish();
          return Promise.resolve([]);
        }),
      ],
    );
    await runner.start();
    await queues.enqueue([requestJob(first, { id: 'a' }, 'a')]);
    await finished;
    expect(done).toEqual(['first a', 'second a']);
    await runner.stop();
    await queues.close();
    await engine.close();
  });

  it('are not lost with an exception when the engine is away: the caller goes on', async () => {
    const engine = createQueueEngine({
      databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
      redis: { url: 'redis://127.0.0.1:1', installation: 'test' },
    });
    const queues = new JobQueues(engine, logger);
    await expect(queues.enqueue([requestJob(first, { id: 'a' }, 'a')])).resolves.toBeUndefined();
    await engine.close();
  });

  it('are taken again once the database is there, though it was away when they were asked for first', async () => {
    const url = new URL(test.url);
    const name = `${url.pathname.slice(1)}_late`;
    url.pathname = `/${name}`;
    const engine = createQueueEngine({ databaseUrl: url.href, redis: undefined });
    const queues = new JobQueues(engine, logger);
    const request = requestJob(first, { id: 'a' }, 'a');
    await queues.enqueue([request]);
    await sql`create database ${sql.ref(name)}`.execute(test.database.fork().getKysely());
    try {
      await migrateQueues(url.href);
      await queues.enqueue([request]);
      expect(await queues.counts(queue)).toMatchObject({ wait: 1 });
      await queues.close();
    } finally {
      await sql`drop database ${sql.ref(name)} with (force)`.execute(test.database.fork().getKysely());
    }
  });

  it('survive that the database drops the connection while they are being made ready', async () => {
    const settled = createQueueEngine({ databaseUrl: test.url, redis: undefined });
    const ready = new JobQueues(settled, logger);
    await ready.enqueue([requestJob(first, { id: 'b' }, 'b')]);
    const engine = createQueueEngine({ databaseUrl: test.url, redis: undefined });
    const queues = new JobQueues(engine, logger);
    const blocked = sql<{
      pid: number;
    }>`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const locked = Promise.withResolvers<boolean>();
    const over = Promise.withResolvers<boolean>();
    const lock = test.database.transaction(async (tx) => {
      await sql`lock table bullmq.migration in access exclusive mode`.execute(tx.getKysely());
      locked.resolve(true);
      await over.promise;
    });
    await locked.promise;
    const asked = queues.enqueue([requestJob(first, { id: 'c' }, 'c')]);
    let found: { pid: number } | undefined;
    while (found === undefined) {
      found = (await blocked.execute(test.database.fork().getKysely())).rows[0];
    }
    await sql`select pg_terminate_backend(${found.pid})`.execute(test.database.fork().getKysely());
    await asked;
    over.resolve(true);
    await lock;
    await queues.enqueue([requestJob(first, { id: 'c' }, 'c')]);
    expect(await queues.counts(queue)).toMatchObject({ wait: 2 });
    await Promise.all([ready.close(), queues.close()]);
    await Promise.all([engine.close(), settled.close()]);
  });

  it('of many queues share five connections, and each is heard of at once', async () => {
    const engine = createQueueEngine({ databaseUrl: test.url, redis: undefined });
    const queues = new JobQueues(engine, logger);
    const done = new Set<string>();
    const jobs = Array.from({ length: 12 }, (_, index) =>
      defineJob({
        name: `many.${String(index)}`,
        queue: { name: `many-${String(index)}`, concurrency: 4 },
        payload: z.object({ id: z.string() }),
      }),
    );
    const handlers = jobs.map((job) =>
      handleJob(job, async ({ id }) => {
        done.add(id);
        return Promise.resolve([]);
      }),
    );
    const runner = new JobRunner(engine, queues, logger, jobs, handlers);
    const warnings: string[] = [];
    const noted = ({ message }: Error) => warnings.push(message);
    process.on('warning', noted);
    onTestFinished(() => void process.off('warning', noted));
    await runner.start();
    const ask = async (round: string) => {
      const ids = jobs.map(({ name }) => `${name} ${round}`);
      const requests = jobs.map((job, index) => requestJob(job, { id: ids[index] ?? '' }, round));
      // As the sweepers do: what could not be asked for is asked for again.
      const asked = async () => {
        await queues.enqueue(requests.filter(({ payload }) => !done.has((payload as { id: string }).id)));
        return ids.filter((id) => !done.has(id));
      };
      await expect.poll(asked, { timeout: 15_000 }).toEqual([]);
    };
    const mine = sql<{ pid: number }>`
      select pid from pg_stat_activity
      where datname = current_database() and application_name = 'ns-bullmq'`;
    await ask('first');
    const connections = (await mine.execute(test.database.fork().getKysely())).rows;
    expect(connections.length).toBeLessThanOrEqual(5);
    // The connection on which jobs are heard of is lost, and comes again for all of them.
    await sql`select pg_terminate_backend(pid) from (${mine}) as mine`.execute(test.database.fork().getKysely());
    await ask('second');
    expect(warnings).toEqual([]);
    await runner.stop();
    await queues.close();
    await engine.close();
    await expect.poll(async () => (await mine.execute(test.database.fork().getKysely())).rows).toEqual([]);
  });
});

describe('the catalogue', () => {
  const engine = createQueueEngine({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', redis: undefined });
  const runner = (handlers: ConstructorParameters<typeof JobRunner>[4]) =>
    new JobRunner(engine, new JobQueues(engine, logger), logger, [first], handlers);
  const handler = handleJob(first, async () => Promise.resolve([]));

  it('refuses to start with a job that nobody does', () => {
    expect(() => runner([])).toThrow('No handler for the job test.first');
  });

  it('refuses to start with two handlers for one job', () => {
    expect(() => runner([handler, handler])).toThrow('Two handlers for the job test.first');
  });

  it('refuses a payload that does not match the schema of the job', async () => {
    await expect(runner([handler]).run('test.first', { id: 7 }, 'x')).rejects.toThrow();
  });
});
