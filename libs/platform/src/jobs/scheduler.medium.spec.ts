import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { createLogger } from '../observability/index.ts';
import { Database } from '../persistence/database.ts';
import { JobQueues } from './job-queues.ts';
import { migrateQueues } from './migrate-queues.ts';
import { createQueueEngine } from './queue-engine.ts';
import { Scheduler } from './scheduler.ts';
import { openTestDatabase } from '../persistence/testing/test-database.ts';

const logger = createLogger('test', 'silent');
const test = await openTestDatabase([]);
const database = await Database.open({ url: test.url, poolSize: 5, slices: [] });
await migrateQueues(test.url);
const engine = createQueueEngine({ databaseUrl: test.url, redis: undefined });
afterAll(async () => {
  await engine.close();
  await database.close();
});

/** Tasks that each need a connection of their own, and a promise for all of them having run. */
function tasks(count: number) {
  const ran = new Set<string>();
  let finish: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const list = Array.from({ length: count }, (_, number) => ({
    name: `test.task-${String(number)}`,
    everyMs: 3_600_000,
    perform: async () => {
      await sql`select 1`.execute(database.fork().getKysely());
      ran.add(String(number));
      if (ran.size === count) {
        finish();
      }
      return [];
    },
  }));
  return { list, all, ran };
}

describe('scheduled tasks', () => {
  it('all run, also when there are more of them than connections', async () => {
    const { list, all, ran } = tasks(20);
    const scheduler = new Scheduler(database, new JobQueues(engine, logger), logger, list);
    scheduler.start();
    await all;
    await scheduler.stop();
    expect(ran.size).toBe(20);
  });

  it('that fails lets the others run', async () => {
    const { list, all } = tasks(4);
    const failing = { name: 'test.failing', everyMs: 3_600_000, perform: () => Promise.reject(new Error('not now')) };
    const scheduler = new Scheduler(database, new JobQueues(engine, logger), logger, [
      failing,
      failing,
      failing,
      failing,
      ...list,
    ]);
    scheduler.start();
    await all;
    await scheduler.stop();
  });
});
