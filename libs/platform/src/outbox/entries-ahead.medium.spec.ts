import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { JobQueues } from '../jobs/index.ts';
import { createLogger } from '../observability/index.ts';
import { openTestDatabase } from '../persistence/testing/test-database.ts';
import type { TakeAhead } from './entries-ahead.ts';
import { defineTopic, oldestWaiting, outboxSchema, publish } from './outbox.ts';
import { onTopic, type OutboxHandler, OutboxRelay } from './outbox-relay.ts';

interface Entry {
  readonly id: string;
}
const topic = defineTopic('test.ahead', z.object({ id: z.string() }));
const other = defineTopic('test.other', z.object({ id: z.string() }));
const queues = { enqueue: () => Promise.resolve() } as unknown as JobQueues;
const store = await openTestDatabase([outboxSchema]);
beforeEach(() => sql`truncate outbox`.execute(store.database.fork().getKysely()));

const write = (...ids: string[]) =>
  store.database.transaction(async (tx) => {
    for (const id of ids) {
      await publish(tx, topic, { id });
    }
  });
const waiting = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from outbox`.execute(store.database.fork().getKysely())).rows[0]
    ?.n;
const elapse = () =>
  sql`update outbox set created_at = created_at - interval '1 minute'`.execute(store.database.fork().getKysely());

/** What came to the consumer that takes many at once, together and one by one, and what came to another one. */
class Heard {
  readonly together: string[][] = [];
  readonly alone: string[] = [];
  readonly others: string[] = [];

  relay(takeAhead: TakeAhead<Entry> = (_, entries) => Promise.resolve(entries), handlers: OutboxHandler[] = []) {
    return new OutboxRelay(store.database, queues, createLogger('test', 'silent'), [
      onTopic<Entry>(topic, 'others', async (_, { id }) => {
        this.others.push(id);
        return Promise.resolve([]);
      }),
      onTopic<Entry>(
        topic,
        'many',
        async (_, { id }) => {
          this.alone.push(id);
          return Promise.resolve([]);
        },
        async (tx, entries) => {
          this.together.push(entries.map(({ id }) => id));
          return takeAhead(tx, entries);
        },
      ),
      ...handlers,
    ]);
  }
}

describe('a consumer that takes many entries at once', () => {
  it('has them together and once, and the other consumers have each of them once', async () => {
    const heard = new Heard();
    await write('a', 'b', 'c');
    await heard.relay().carryAll();
    expect(heard).toMatchObject({ together: [['a', 'b', 'c']], alone: [], others: ['a', 'b', 'c'] });
    expect(await waiting()).toBe(0);
  });

  it('waits for no other consumer', async () => {
    const heard = new Heard();
    const slow = Promise.withResolvers<undefined>();
    const begun = Promise.withResolvers<undefined>();
    const hindrance = onTopic<Entry>(topic, 'slow', async () => {
      begun.resolve(undefined);
      await slow.promise;
      return [];
    });
    const arrived = Promise.withResolvers<undefined>();
    const relay = heard.relay(
      (_, entries) => {
        if (entries.some(({ id }) => id === 'second')) {
          arrived.resolve(undefined);
        }
        return Promise.resolve(entries);
      },
      [hindrance],
    );
    await write('first');
    relay.wake();
    await begun.promise;
    await write('second');
    relay.wake();
    await arrived.promise;
    expect(heard.others).not.toContain('second');
    slow.resolve(undefined);
    await relay.stop();
  });

  it('gets what it has left one by one, after a while', async () => {
    const heard = new Heard();
    const relay = heard.relay((_, entries) => Promise.resolve(entries.filter(({ id }) => id !== 'b')));
    await write('a', 'b');
    await relay.carryAll();
    expect(heard.others).toEqual(['a']);
    await elapse();
    await relay.carryAll();
    expect(heard).toMatchObject({ alone: ['b'], others: ['a', 'b'] });
    expect(await waiting()).toBe(0);
  });

  it('that fails gets them one by one, and holds up nobody for long', async () => {
    const heard = new Heard();
    const relay = heard.relay(() => Promise.reject(new Error('no')));
    await write('a');
    await expect(relay.carryAll()).rejects.toThrow('no');
    await elapse();
    expect(await relay.carryBatch()).toBe(1);
    expect(heard).toMatchObject({ alone: ['a'], others: ['a'] });
  });

  it('does not hold up entries of other topics', async () => {
    const carried: string[] = [];
    const heard = new Heard();
    const relay = heard.relay(
      () => Promise.resolve([]),
      [
        onTopic<Entry>(other, 'test', async (_, { id }) => {
          carried.push(id);
          return Promise.resolve([]);
        }),
      ],
    );
    await write('a');
    await store.database.transaction((tx) => publish(tx, other, { id: 'x' }));
    await relay.carryAll();
    expect(carried).toEqual(['x']);
  });

  it('is the only one of its topic', () => {
    const many = onTopic<Entry>(
      topic,
      'more',
      () => Promise.resolve([]),
      (_, entries) => Promise.resolve(entries),
    );
    expect(() => new Heard().relay(undefined, [many])).toThrow('Two consumers');
  });

  it('is not waited for any more once it has taken an entry', async () => {
    await write('a');
    const asOf = () => oldestWaiting(store.database.fork(), topic);
    expect(await asOf()).toBeInstanceOf(Date);
    const heard = new Heard();
    const stuck = onTopic<Entry>(topic, 'stuck', () => Promise.reject(new Error('no')));
    await heard.relay(undefined, [stuck]).carryAll();
    expect(await waiting()).toBe(1);
    expect(await asOf()).toBeUndefined();
  });
});
