import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../observability/index.ts';
import { firstRow, run, sql } from '../persistence/statements.ts';
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
    await run(test.database.fork())`create database ${sql.ref(name)}`;
    try {
      await migrateQueues(url.href);
      await queues.enqueue([request]);
      expect(await queues.counts(queue)).toMatchObject({ wait: 1 });
      await queues.close();
    } finally {
      await run(test.database.fork())`drop database ${sql.ref(name)} with (force)`;
    }
  });

  it('survive that the database drops the connection while they are being made ready', async () => {
    const engine = createQueueEngine({ databaseUrl: test.url, redis: undefined });
    const ready = new JobQueues(engine, logger);
    await ready.enqueue([requestJob(first, { id: 'b' }, 'b')]);
    const queues = new JobQueues(engine, logger);
    const blocked = sql<{
      pid: number;
    }>`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const locked = Promise.withResolvers<boolean>();
    const over = Promise.withResolvers<boolean>();
    const lock = test.database.transaction(async (tx) => {
      await run(tx)`lock table bullmq.migration in access exclusive mode`;
      locked.resolve(true);
      await over.promise;
    });
    await locked.promise;
    const asked = queues.enqueue([requestJob(first, { id: 'c' }, 'c')]);
    let found: { pid: number } | undefined;
    while (found === undefined) {
      found = await firstRow(test.database.fork(), blocked);
    }
    await run(test.database.fork())`select pg_terminate_backend(${found.pid})`;
    await asked;
    over.resolve(true);
    await lock;
    await queues.enqueue([requestJob(first, { id: 'c' }, 'c')]);
    expect(await queues.counts(queue)).toMatchObject({ wait: 2 });
    await Promise.all([ready.close(), queues.close()]);
    await engine.close();
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
