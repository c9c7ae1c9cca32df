import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../observability/index.ts';
import { sql } from '../persistence/index.ts';
import { defineJob, type JobQueues, type JobRequest, requestJob } from '../jobs/index.ts';
import { defineTopic, outboxSchema, publish } from './outbox.ts';
import { onTopic, OutboxRelay, urgently } from './outbox-relay.ts';
import { openTestDatabase } from '../persistence/testing/test-database.ts';

const topic = defineTopic('test.happened', z.object({ id: z.string() }));
const ordered = defineTopic('test.ordered', z.object({ id: z.string(), of: z.string() }), (entry) => entry.of);
const job = defineJob({
  name: 'test.work',
  queue: { name: 'test', concurrency: 1 },
  payload: z.object({ id: z.string() }),
});
const effects = {
  name: 'effects',
  entities: [],
  migrations: [{ name: '20260101T0000_effects', sql: 'create table effect (fact text not null)' }],
};

let enqueued: JobRequest[];
const queues = {
  enqueue: (requests: readonly JobRequest[]) => {
    enqueued.push(...requests);
    return Promise.resolve();
  },
} as unknown as JobQueues;

const count = async (table: 'outbox' | 'effect') =>
  (
    await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
      store.database.fork().getKysely(),
    )
  ).rows[0]?.n;

function relayWith(accept: Parameters<typeof onTopic<{ id: string }>>[2]): OutboxRelay {
  return new OutboxRelay(store.database, queues, createLogger('test', 'silent'), [onTopic(topic, 'test', accept)]);
}

const writeEffect: Parameters<typeof onTopic<{ id: string }>>[2] = async (tx, payload) => {
  await sql`insert into effect values (${payload.id})`.execute(tx.getKysely());
  return [requestJob(job, payload, payload.id)];
};

const store = await openTestDatabase([outboxSchema, effects]);
beforeEach(async () => {
  enqueued = [];
  await sql`truncate outbox, effect`.execute(store.database.fork().getKysely());
});

describe('the outbox', () => {
  it('keeps nothing of a transaction that fails', async () => {
    await expect(
      store.database.transaction(async (tx) => {
        await publish(tx, topic, { id: 'a' });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await count('outbox')).toBe(0);
  });

  it('gives each entry its effect once and asks for the job after the commit', async () => {
    await store.database.transaction((tx) => publish(tx, topic, { id: 'a' }));
    const relay = relayWith(writeEffect);
    expect(await relay.carryBatch()).toBe(1);
    expect(await relay.carryBatch()).toBe(0);
    expect(await count('effect')).toBe(1);
    expect(enqueued.map((request) => request.payload)).toEqual([{ id: 'a' }]);
  });

  it('carried by two relays at once still has one effect per entry', async () => {
    await store.database.transaction(async (tx) => {
      for (let index = 0; index < 40; index += 1) {
        await publish(tx, topic, { id: String(index) });
      }
    });
    await Promise.all([relayWith(writeEffect).carryBatch(), relayWith(writeEffect).carryBatch()]);
    while ((await relayWith(writeEffect).carryBatch()) > 0) {}
    expect(await count('effect')).toBe(40);
    expect(await count('outbox')).toBe(0);
  });

  it('keeps an entry whose consumer fails, undoes its half effect and does not hold up the others', async () => {
    await store.database.transaction(async (tx) => {
      await publish(tx, topic, { id: 'bad' });
      await publish(tx, topic, { id: 'good' });
    });
    const relay = relayWith(async (tx, payload) => {
      const wanted = await writeEffect(tx, payload);
      if (payload.id === 'bad') {
        throw new Error('no');
      }
      return wanted;
    });
    await relay.carryBatch();
    expect(await count('effect')).toBe(1);
    const kept = (
      await sql<{ attempts: number; due: boolean }>`
      select attempts, next_try_at <= now() as due from outbox`.execute(store.database.fork().getKysely())
    ).rows[0];
    expect(kept).toEqual({ attempts: 1, due: false });
  });

  it('carries what somebody waits for beside thousands of others', async () => {
    const waitedFor = defineTopic('test.waited-for', z.object({ id: z.string() }));
    const goOn = Promise.withResolvers<undefined>();
    const relay = new OutboxRelay(store.database, queues, createLogger('test', 'silent'), [
      onTopic(topic, 'test', async (tx, payload) => {
        await goOn.promise;
        return writeEffect(tx, payload);
      }),
      urgently(onTopic(waitedFor, 'test', writeEffect)),
    ]);
    await store.database.transaction(async (tx) => {
      for (let number = 0; number < 60; number += 1) {
        await publish(tx, topic, { id: String(number) });
      }
      await publish(tx, waitedFor, { id: 'code' });
    });
    relay.wake();
    await vi.waitFor(async () => expect(await count('effect')).toBe(1), 10_000);
    expect((await sql`select fact from effect`.execute(store.database.fork().getKysely())).rows[0]).toEqual({
      fact: 'code',
    });
    goOn.resolve(undefined);
    await vi.waitFor(async () => expect(await count('outbox')).toBe(0), 10_000);
    await relay.stop();
    expect(await count('effect')).toBe(61);
  });

  it('waits with an entry while an earlier one about the same subject is under way with another relay', async () => {
    for (const entry of [
      { id: 'a1', of: 'a' },
      { id: 'a2', of: 'a' },
      { id: 'b1', of: 'b' },
    ]) {
      await store.database.transaction((tx) => publish(tx, ordered, entry));
    }
    const arrived = Promise.withResolvers<undefined>();
    const mayGoOn = Promise.withResolvers<undefined>();
    const carried: string[] = [];
    const handler = onTopic(ordered, 'test', async (_, { id }) => {
      carried.push(id);
      if (id === 'a1') {
        arrived.resolve(undefined);
        await mayGoOn.promise;
      }
      return [];
    });
    const relay = (): OutboxRelay => new OutboxRelay(store.database, queues, createLogger('test', 'silent'), [handler]);
    await sql`
      update outbox set next_try_at = now() + interval '1 hour' where payload->>'id' = 'b1'`.execute(
      store.database.fork().getKysely(),
    );
    const first = relay().carryBatch();
    await arrived.promise;
    await sql`update outbox set next_try_at = now() where payload->>'id' = 'b1'`.execute(
      store.database.fork().getKysely(),
    );
    expect(await relay().carryBatch()).toBe(1);
    expect(carried).toEqual(['a1', 'b1']);
    mayGoOn.resolve(undefined);
    await first;
    expect(await relay().carryBatch()).toBe(1);
    expect(carried).toEqual(['a1', 'b1', 'a2']);
  });

  it('does not hold up the later entries of a subject for one that has failed', async () => {
    for (const id of ['bad', 'good']) {
      await store.database.transaction((tx) => publish(tx, ordered, { id, of: 'a' }));
    }
    const carried: string[] = [];
    const handler = onTopic(ordered, 'test', async (_, { id }) => {
      if (id === 'bad') {
        throw new Error('no');
      }
      carried.push(id);
      return Promise.resolve([]);
    });
    const relay = new OutboxRelay(store.database, queues, createLogger('test', 'silent'), [handler]);
    await relay.carryBatch();
    await relay.carryBatch();
    expect(carried).toEqual(['good']);
  });
});
