/** @module-tag long */
import {
  createLogger,
  createQueueEngine,
  Database,
  defineJob,
  handleJob,
  JobQueues,
  JobRunner,
  requestJob,
} from '@ns/platform';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { eventually } from '../support/eventually.ts';
import { storyPorts } from '../support/story-ports.ts';
import { createDatabase, startTestPostgres } from '../support/test-postgres.ts';
import { startTestRedis } from '../support/test-redis.ts';

const logger = createLogger('test', 'silent');
const queue = { name: 'test', concurrency: 4 };
const job = defineJob({ name: 'test.job', queue, payload: z.object({ id: z.string() }) });
const [port = 0] = await storyPorts(1);
const [redis, postgres] = await Promise.all([startTestRedis(port), startTestPostgres()]);
await createDatabase(postgres.server, 'signals');
afterAll(async () => {
  await redis.stop();
  await postgres.stop();
});

const administrator = new pg.Client({ connectionString: postgres.url });
await administrator.connect();
await administrator.query('create database other');
await administrator.end();

/** An installation with a database of its own, and the ids of the jobs that its worker got. */
async function installation(databaseName: string) {
  const databaseUrl = postgres.server.url(databaseName);
  const database = await Database.open({ url: databaseUrl, poolSize: 1, slices: [] });
  const redisOfMine = { url: redis.url, installation: await database.identity() };
  await database.close();
  const engine = createQueueEngine({ databaseUrl, redis: redisOfMine });
  const queues = new JobQueues(engine, logger);
  const got: string[] = [];
  const handler = handleJob(job, async ({ id }) => {
    got.push(id);
    return Promise.resolve([]);
  });
  const runner = new JobRunner(engine, queues, logger, [job], [handler]);
  await runner.start();
  const enqueue = (name: string) =>
    queues.enqueue(Array.from({ length: 20 }, (_, index) => requestJob(job, { id: name }, `${name}-${String(index)}`)));
  const stop = async () => {
    await runner.stop();
    await queues.close();
    await engine.close();
  };
  return { got, enqueue, stop };
}

it('two installations on one Redis each get their own jobs, and all of them', async () => {
  const [one, other] = [await installation('postgres'), await installation('other')];
  await Promise.all([one.enqueue('one'), other.enqueue('other')]);
  await eventually(() => one.got.length + other.got.length === 40, 'every job was taken');
  expect([new Set(one.got), new Set(other.got)]).toEqual([new Set(['one']), new Set(['other'])]);
  await Promise.all([one.stop(), other.stop()]);
});
